package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;

/** Finds where a query ends that stands inside another statement. */
final class QueryReader {

  private QueryReader() {}

  /** A query up to the end of the statement, or up to {@code WITH DATA} and its like there. */
  static Expression read(Cursor cursor) {
    if (!begins(cursor)) {
      throw cursor.unexpected();
    }
    return toEnd(cursor, tail(cursor));
  }

  /** A query, or EXECUTE of a prepared one. */
  static Expression readOrExecute(Cursor cursor) {
    return cursor.at(Keyword.EXECUTE) ? toEnd(cursor, tail(cursor)) : read(cursor);
  }

  /** Whether a query can begin here. */
  static boolean begins(Cursor cursor) {
    return switch (cursor.keyword()) {
      case Keyword.SELECT, Keyword.VALUES, Keyword.TABLE, Keyword.WITH -> true;
      default -> cursor.at(TokenKind.OPEN_PAREN) || cursor.at(TokenKind.PLACEHOLDER);
    };
  }

  /** {@code WITH [NO] DATA}, if it stands here; whether the rows are wanted. */
  static boolean withData(Cursor cursor) {
    if (cursor.accept(Keyword.WITH, Keyword.NO, Keyword.DATA)) {
      return false;
    }
    cursor.accept(Keyword.WITH, Keyword.DATA);
    return true;
  }

  private static Expression toEnd(Cursor cursor, int end) {
    int from = cursor.position();
    while (cursor.position() < end) {
      switch (cursor.kind()) {
        case OPEN_PAREN, OPEN_BRACKET -> cursor.skipGroup();
        case CLOSE_PAREN, CLOSE_BRACKET, INVALID -> throw cursor.unexpected();
        default -> cursor.advance();
      }
    }
    return cursor.expressionFrom(from);
  }

  /** Where the words after the query begin: WITH [NO] DATA, WITH … CHECK OPTION. */
  private static int tail(Cursor cursor) {
    int end = cursor.end();
    for (int i = end - 1; i >= Math.max(end - 4, cursor.position() + 1); i--) {
      if (cursor.tokens().keyword(i) == Keyword.WITH) {
        return switch (cursor.tokens().keyword(end - 1)) {
          case Keyword.DATA, Keyword.OPTION -> i;
          default -> end;
        };
      }
    }
    return end;
  }
}
