package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** EXECUTE of a prepared statement. */
public record Execute(Span span, Identifier name) implements Statement {

  @Override
  public String kind() {
    return "ExecuteStmt";
  }
}
