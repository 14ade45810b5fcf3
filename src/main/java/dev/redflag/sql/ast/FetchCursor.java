package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * FETCH or MOVE.
 *
 * @param direction the words, such as {@code FORWARD ALL}; empty for the next row
 */
public record FetchCursor(Span span, boolean move, String direction, Identifier name)
    implements Statement {

  @Override
  public String kind() {
    return "FetchStmt";
  }
}
