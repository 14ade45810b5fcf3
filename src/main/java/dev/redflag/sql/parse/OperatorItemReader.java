package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;

/** Reads the operators and functions of an operator class or family. */
final class OperatorItemReader {

  private OperatorItemReader() {}

  /** {@code OPERATOR 1 <, FUNCTION 1 f(a, b), STORAGE t}; at least one. */
  static void items(Cursor cursor) {
    do {
      item(cursor);
    } while (cursor.accept(TokenKind.COMMA));
  }

  private static void item(Cursor cursor) {
    if (cursor.accept(Keyword.STORAGE)) {
      TypeReader.read(cursor);
      return;
    }
    if (cursor.accept(Keyword.OPERATOR)) {
      cursor.expect(TokenKind.NUMBER);
      ObjectReader.operatorName(cursor);
      WordReader.arguments(cursor);
      if (cursor.accept(Keyword.FOR) && !cursor.accept(Keyword.SEARCH)) {
        cursor.expect(Keyword.ORDER, Keyword.BY);
        cursor.qualifiedName();
      }
      cursor.acceptWord("recheck");
      return;
    }
    cursor.expect(Keyword.FUNCTION);
    cursor.expect(TokenKind.NUMBER);
    WordReader.arguments(cursor);
    cursor.functionName();
    WordReader.arguments(cursor);
  }

  /** What ALTER OPERATOR FAMILY … DROP names. */
  static void dropped(Cursor cursor) {
    do {
      if (!cursor.accept(Keyword.OPERATOR)) {
        cursor.expect(Keyword.FUNCTION);
      }
      cursor.expect(TokenKind.NUMBER);
      if (!cursor.at(TokenKind.OPEN_PAREN)) {
        throw cursor.unexpected();
      }
      cursor.skipGroup();
    } while (cursor.accept(TokenKind.COMMA));
  }
}
