package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** PREPARE. */
public record Prepare(Span span, Identifier name, List<TypeName> types, Statement statement)
    implements Statement {

  @Override
  public String kind() {
    return "PrepareStmt";
  }
}
