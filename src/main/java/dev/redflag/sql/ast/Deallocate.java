package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * DEALLOCATE.
 *
 * @param name null for ALL
 */
public record Deallocate(Span span, Identifier name) implements Statement {

  @Override
  public String kind() {
    return "DeallocateStmt";
  }
}
