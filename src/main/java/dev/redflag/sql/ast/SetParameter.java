package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** SET, RESET and SET TRANSACTION. */
public record SetParameter(Span span, SetClause setting, boolean local) implements Statement {

  @Override
  public String kind() {
    return "VariableSetStmt";
  }
}
