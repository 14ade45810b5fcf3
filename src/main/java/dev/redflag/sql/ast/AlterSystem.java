package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER SYSTEM. */
public record AlterSystem(Span span, SetClause setting) implements Statement {

  @Override
  public String kind() {
    return "AlterSystemStmt";
  }
}
