package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * SELECT, VALUES, TABLE, or WITH before one.
 *
 * @param into the table that SELECT INTO makes, or null
 */
public record Select(Span span, Expression query, QualifiedName into) implements Statement {

  @Override
  public String kind() {
    return "SelectStmt";
  }
}
