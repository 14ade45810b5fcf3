package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER TYPE … SET of a base type. */
public record AlterType(Span span, QualifiedName name, List<Option> options) implements Statement {

  @Override
  public String kind() {
    return "AlterTypeStmt";
  }
}
