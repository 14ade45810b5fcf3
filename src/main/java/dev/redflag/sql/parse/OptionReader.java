package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Option;
import java.util.ArrayList;
import java.util.List;

/** Reads lists of named options. */
final class OptionReader {

  private OptionReader() {}

  /** {@code (name [=] value, …)}: storage parameters, definitions, options of commands. */
  static List<Option> inParens(Cursor cursor) {
    cursor.expect(TokenKind.OPEN_PAREN);
    List<Option> options = new ArrayList<>(2);
    do {
      options.add(option(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(options);
  }

  /** {@code WITH (…)}, if it stands here. */
  static List<Option> with(Cursor cursor) {
    if (cursor.at(Keyword.WITH) && cursor.kind(1) == TokenKind.OPEN_PAREN) {
      cursor.advance();
      return inParens(cursor);
    }
    return List.of();
  }

  private static Option option(Cursor cursor) {
    int from = cursor.position();
    Identifier head = cursor.label();
    String name = head.value();
    while (cursor.accept(TokenKind.DOT)) {
      name = name + '.' + cursor.label().value();
    }
    boolean equals = cursor.acceptOperator("=");
    int value = cursor.position();
    cursor.skipToComma();
    if (cursor.position() > value) {
      return new Option(name, cursor.textFrom(value), cursor.spanFrom(from));
    }
    if (equals) {
      throw cursor.unexpected();
    }
    return new Option(name, null, cursor.spanFrom(from));
  }

  /** Reads a word that is an option by itself, as in {@code VACUUM VERBOSE}, if it stands here. */
  static boolean word(Cursor cursor, int keyword, List<Option> options) {
    int from = cursor.position();
    if (!cursor.accept(keyword)) {
      return false;
    }
    options.add(new Option(cursor.wordsFrom(from), null, cursor.spanFrom(from)));
    return true;
  }
}
