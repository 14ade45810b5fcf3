package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * DISCARD.
 *
 * @param what {@code ALL}, {@code PLANS}, {@code SEQUENCES} or {@code TEMPORARY}
 */
public record Discard(Span span, String what) implements Statement {

  @Override
  public String kind() {
    return "DiscardStmt";
  }
}
