package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * UNLISTEN.
 *
 * @param channel or null for all
 */
public record Unlisten(Span span, Identifier channel) implements Statement {

  @Override
  public String kind() {
    return "UnlistenStmt";
  }
}
