package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE TYPE … AS RANGE. */
public record CreateRange(Span span, QualifiedName name, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreateRangeStmt";
  }
}
