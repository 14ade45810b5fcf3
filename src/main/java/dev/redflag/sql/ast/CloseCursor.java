package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CLOSE.
 *
 * @param name or null for ALL
 */
public record CloseCursor(Span span, Identifier name) implements Statement {

  @Override
  public String kind() {
    return "ClosePortalStmt";
  }
}
