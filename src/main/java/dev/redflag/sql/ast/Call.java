package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CALL.
 *
 * @param arguments with their parentheses
 */
public record Call(Span span, QualifiedName procedure, Expression arguments) implements Statement {

  @Override
  public String kind() {
    return "CallStmt";
  }
}
