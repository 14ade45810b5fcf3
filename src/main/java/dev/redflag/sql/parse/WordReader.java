package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import java.util.List;

/** Reads the small parts that are nearly names: names in strings, numbers with a sign. */
final class WordReader {

  private WordReader() {}

  /** A name that may be written as a string, as the language of a function. */
  static Identifier nameOrString(Cursor cursor) {
    if (!cursor.atString()) {
      return cursor.anyName();
    }
    int from = cursor.position();
    String value = Names.fold(cursor.string().value());
    return new Identifier(value, cursor.spanFrom(from), true, false);
  }

  /** {@code name} as the whole name of an object. */
  static QualifiedName whole(Identifier name) {
    return new QualifiedName(List.of(name));
  }

  /** A string as written. */
  static String string(Cursor cursor) {
    int from = cursor.position();
    cursor.string();
    return cursor.textFrom(from);
  }

  /** A number, perhaps with a sign. */
  static void number(Cursor cursor) {
    if (!cursor.acceptOperator("-")) {
      cursor.acceptOperator("+");
    }
    if (!cursor.accept(TokenKind.NUMBER)) {
      cursor.expect(TokenKind.PLACEHOLDER);
    }
  }

  /** What stands in parentheses here, with them, or null. */
  static Expression group(Cursor cursor) {
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      return null;
    }
    int from = cursor.position();
    cursor.skipGroup();
    return cursor.expressionFrom(from);
  }

  /** A number as written, or null for DEFAULT. */
  static String numberOrDefault(Cursor cursor) {
    if (cursor.accept(Keyword.DEFAULT)) {
      return null;
    }
    int from = cursor.position();
    number(cursor);
    return cursor.textFrom(from);
  }
}
