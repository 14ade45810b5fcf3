package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** DECLARE … CURSOR. */
public record DeclareCursor(Span span, Identifier name, boolean withHold, Expression query)
    implements Statement {

  @Override
  public String kind() {
    return "DeclareCursorStmt";
  }
}
