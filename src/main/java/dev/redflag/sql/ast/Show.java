package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * SHOW.
 *
 * @param name lower case; {@code all} for all
 */
public record Show(Span span, String name) implements Statement {

  @Override
  public String kind() {
    return "VariableShowStmt";
  }
}
