package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * DECLARE … CURSOR.
 *
 * @param options {@code BINARY}, {@code INSENSITIVE}, {@code NO SCROLL} and their like
 */
public record DeclareCursor(
    Span span, Identifier name, List<String> options, boolean withHold, Expression query)
    implements Statement {

  @Override
  public String kind() {
    return "DeclareCursorStmt";
  }
}
