package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.CreateSchema;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE SCHEMA with what is made in it. */
final class SchemaReader {

  private SchemaReader() {}

  /** CREATE SCHEMA. */
  static Statement create(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.SCHEMA);
    boolean ifNotExists = cursor.acceptIfNotExists();
    Identifier name = cursor.at(Keyword.AUTHORIZATION) ? null : cursor.name();
    Identifier authorization = cursor.accept(Keyword.AUTHORIZATION) ? cursor.role() : null;
    if (name == null && authorization == null) {
      throw cursor.unexpected();
    }
    List<Statement> elements = new ArrayList<>(0);
    while (!cursor.atEnd()) {
      if (ifNotExists) {
        throw cursor.unexpected();
      }
      elements.add(element(cursor));
    }
    return new CreateSchema(
        cursor.spanFrom(from), name, ifNotExists, authorization, List.copyOf(elements));
  }

  private static Statement element(Cursor cursor) {
    if (!beginsElement(cursor.tokens(), cursor.position(), cursor.end())) {
      throw cursor.unexpected();
    }
    int first = cursor.position();
    int parens = 0;
    int end = first + 1;
    while (end < cursor.end()) {
      switch (cursor.tokens().kind(end)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        default -> {}
      }
      if (parens <= 0 && beginsElement(cursor.tokens(), end, cursor.end())) {
        break;
      }
      end++;
    }
    Cursor element = new Cursor(cursor.tokens(), first, end);
    Statement statement = StatementReader.read(element);
    if (!element.atEnd()) {
      throw element.unexpected();
    }
    cursor.position(end);
    return statement;
  }

  /** Whether CREATE or GRANT begins a statement here, and is no privilege or option. */
  private static boolean beginsElement(Tokens tokens, int index, int end) {
    int next = index + 1 < end ? tokens.keyword(index + 1) : Keyword.NONE;
    if (tokens.keyword(index) == Keyword.GRANT) {
      return next != Keyword.OPTION;
    }
    if (tokens.keyword(index) != Keyword.CREATE) {
      return false;
    }
    boolean privilege =
        next == Keyword.ON || (index + 1 < end && tokens.kind(index + 1) == TokenKind.COMMA);
    return !privilege;
  }
}
