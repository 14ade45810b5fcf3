package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * EXECUTE of a prepared statement.
 *
 * @param arguments with their parentheses, or null
 */
public record Execute(Span span, Identifier name, Expression arguments) implements Statement {

  @Override
  public String kind() {
    return "ExecuteStmt";
  }
}
