package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;

/** Tells a statement that lacks only the semicolon before it from a part of the one before. */
final class MissingSemicolon {

  private MissingSemicolon() {}

  /**
   * The token between {@code first} and {@code end} with which another statement begins, because
   * nothing else can stand at {@code trouble}; -1 if none does.
   *
   * @param trouble an offset into the file, or -1
   */
  static int behind(Tokens tokens, int first, int end, int trouble) {
    if (trouble < 0) {
      return -1;
    }
    if (trouble == tokens.span(first).start()) {
      return behindForeign(tokens, first, end);
    }
    int low = first + 1;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.span(middle).start() < trouble) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean begins =
        low < end
            && tokens.span(low).start() == trouble
            && beginsLine(tokens, low)
            && beginsStatement(new Cursor(tokens, low, end));
    return begins ? low : -1;
  }

  /** The first statement behind what begins with no word of SQL, such as {@code GO}. */
  private static int behindForeign(Tokens tokens, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (beginsLine(tokens, i) && beginsStatement(new Cursor(tokens, i, end))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean beginsLine(Tokens tokens, int index) {
    String text = tokens.text();
    for (int i = tokens.start(index) - 1; i >= tokens.end(index - 1); i--) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return false;
  }

  private static boolean beginsStatement(Cursor cursor) {
    int second = cursor.keyword(1);
    switch (cursor.keyword()) {
      case Keyword.CREATE, Keyword.TRUNCATE, Keyword.GRANT, Keyword.REVOKE, Keyword.UPDATE -> {
        return cursor.position() + 1 < cursor.end();
      }
      case Keyword.ALTER, Keyword.DROP -> {
        cursor.advance();
        return second != Keyword.COLUMN
            && second != Keyword.CONSTRAINT
            && ObjectReader.acceptType(cursor) != null;
      }
      case Keyword.INSERT -> {
        return second == Keyword.INTO;
      }
      case Keyword.DELETE -> {
        return second == Keyword.FROM;
      }
      case Keyword.COMMENT -> {
        return second == Keyword.ON;
      }
      case Keyword.BEGIN, Keyword.COMMIT, Keyword.ROLLBACK -> {
        return cursor.position() + 1 == cursor.end();
      }
      case Keyword.DO -> {
        return cursor.kind(1) == TokenKind.STRING;
      }
      default -> {
        return false;
      }
    }
  }
}
