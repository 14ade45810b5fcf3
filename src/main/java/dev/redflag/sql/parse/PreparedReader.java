package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.CloseCursor;
import dev.redflag.sql.ast.Deallocate;
import dev.redflag.sql.ast.DeclareCursor;
import dev.redflag.sql.ast.Execute;
import dev.redflag.sql.ast.Explain;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FetchCursor;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.Prepare;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads PREPARE, EXECUTE and DEALLOCATE, cursors, and EXPLAIN. */
final class PreparedReader {

  private PreparedReader() {}

  /** PREPARE of a statement. */
  static Statement prepare(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.PREPARE);
    Identifier name = cursor.name();
    List<TypeName> types = new ArrayList<>(0);
    if (cursor.accept(TokenKind.OPEN_PAREN)) {
      do {
        types.add(TypeReader.read(cursor));
      } while (cursor.accept(TokenKind.COMMA));
      cursor.expect(TokenKind.CLOSE_PAREN);
    }
    cursor.expect(Keyword.AS);
    if (!atQueryOrChange(cursor)) {
      throw cursor.unexpected();
    }
    Statement statement = StatementReader.read(cursor);
    return new Prepare(cursor.spanFrom(from), name, List.copyOf(types), statement);
  }

  /** Whether a query or a change of rows begins here. */
  private static boolean atQueryOrChange(Cursor cursor) {
    return switch (cursor.keyword()) {
      case Keyword.SELECT,
          Keyword.INSERT,
          Keyword.UPDATE,
          Keyword.DELETE,
          Keyword.MERGE,
          Keyword.VALUES,
          Keyword.TABLE,
          Keyword.WITH ->
          true;
      default -> cursor.at(TokenKind.OPEN_PAREN);
    };
  }

  /** EXECUTE. */
  static Statement execute(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.EXECUTE);
    Identifier name = cursor.name();
    Expression arguments = WordReader.group(cursor);
    return new Execute(cursor.spanFrom(from), name, arguments);
  }

  /** DEALLOCATE. */
  static Statement deallocate(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.DEALLOCATE);
    if (cursor.at(Keyword.PREPARE) && cursor.kind(1) != null) {
      cursor.advance();
    }
    Identifier name = cursor.accept(Keyword.ALL) ? null : cursor.name();
    return new Deallocate(cursor.spanFrom(from), name);
  }

  /** DECLARE … CURSOR. */
  static Statement declare(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.DECLARE);
    Identifier name = cursor.name();
    List<String> options = new ArrayList<>(0);
    while (!cursor.at(Keyword.CURSOR)) {
      int word = cursor.position();
      switch (cursor.keyword()) {
        case Keyword.BINARY, Keyword.SCROLL, Keyword.ASENSITIVE, Keyword.INSENSITIVE ->
            cursor.advance();
        default -> {
          cursor.expect(Keyword.NO);
          cursor.expect(Keyword.SCROLL);
        }
      }
      options.add(cursor.wordsFrom(word).toUpperCase(Locale.ROOT));
    }
    cursor.advance();
    boolean withHold = cursor.accept(Keyword.WITH, Keyword.HOLD);
    if (!withHold) {
      cursor.accept(Keyword.WITHOUT, Keyword.HOLD);
    }
    cursor.expect(Keyword.FOR);
    Expression query = QueryReader.read(cursor);
    return new DeclareCursor(cursor.spanFrom(from), name, List.copyOf(options), withHold, query);
  }

  /** FETCH or MOVE. */
  static Statement fetch(Cursor cursor) {
    int from = cursor.position();
    boolean move = cursor.at(Keyword.MOVE);
    cursor.advance();
    boolean counted = true;
    switch (cursor.keyword()) {
      case Keyword.NEXT, Keyword.PRIOR, Keyword.FIRST, Keyword.LAST, Keyword.ALL ->
          cursor.advance();
      case Keyword.ABSOLUTE, Keyword.RELATIVE -> {
        cursor.advance();
        WordReader.number(cursor);
      }
      case Keyword.FORWARD, Keyword.BACKWARD -> {
        cursor.advance();
        if (!cursor.accept(Keyword.ALL) && isNumber(cursor)) {
          WordReader.number(cursor);
        }
      }
      default -> {
        counted = isNumber(cursor);
        if (counted) {
          WordReader.number(cursor);
        }
      }
    }
    String direction =
        cursor.position() > from + 1
            ? cursor.tokens().text(from + 1, cursor.position()).toUpperCase(Locale.ROOT)
            : "";
    boolean named = cursor.atEnd() && counted && cursor.position() == from + 2;
    if (named) {
      direction = "";
      cursor.position(from + 1);
    } else if (!cursor.accept(Keyword.FROM)) {
      cursor.accept(Keyword.IN);
    }
    Identifier name = cursor.name();
    return new FetchCursor(cursor.spanFrom(from), move, direction, name);
  }

  private static boolean isNumber(Cursor cursor) {
    return cursor.at(TokenKind.NUMBER)
        || cursor.at(TokenKind.OPERATOR)
        || (cursor.at(TokenKind.PLACEHOLDER) && cursor.kind(1) != null);
  }

  /** CLOSE. */
  static Statement close(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CLOSE);
    Identifier name = cursor.accept(Keyword.ALL) ? null : cursor.name();
    return new CloseCursor(cursor.spanFrom(from), name);
  }

  /** EXPLAIN. */
  static Statement explain(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.EXPLAIN);
    boolean analyze = false;
    List<Option> options = new ArrayList<>(0);
    if (cursor.at(TokenKind.OPEN_PAREN) && !opensQuery(cursor)) {
      options = OptionReader.inParens(cursor);
      for (Option option : options) {
        if (option.name().equals("analyze") || option.name().equals("analyse")) {
          analyze = MaintenanceReader.isTrue(option.value());
        }
      }
    } else {
      analyze = cursor.accept(Keyword.ANALYZE) || cursor.accept(Keyword.ANALYSE);
      OptionReader.word(cursor, Keyword.VERBOSE, options);
    }
    boolean explainable =
        switch (cursor.keyword()) {
          case Keyword.DECLARE, Keyword.CREATE, Keyword.REFRESH, Keyword.EXECUTE -> true;
          default -> atQueryOrChange(cursor);
        };
    if (!explainable) {
      throw cursor.unexpected();
    }
    Statement statement = StatementReader.read(cursor);
    return new Explain(cursor.spanFrom(from), analyze, List.copyOf(options), statement);
  }

  private static boolean opensQuery(Cursor cursor) {
    return switch (cursor.keyword(1)) {
      case Keyword.SELECT, Keyword.VALUES, Keyword.TABLE, Keyword.WITH -> true;
      default -> cursor.kind(1) == TokenKind.OPEN_PAREN;
    };
  }
}
