package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where an expression ends, without a tree: it follows operands and operators, and steps over
 * what stands in parentheses. Each token is looked at once, however deep the nesting.
 */
final class ExpressionReader {

  private ExpressionReader() {}

  /** Any expression (a_expr). */
  static Expression read(Cursor cursor) {
    return read(cursor, false);
  }

  /**
   * An expression that ends before {@code NOT}, {@code NULL}, {@code IN} and their like, as DEFAULT
   * has it (b_expr).
   */
  static Expression readRestricted(Cursor cursor) {
    return read(cursor, true);
  }

  /** An expression in parentheses, without them. */
  static Expression readInParens(Cursor cursor) {
    cursor.expect(TokenKind.OPEN_PAREN);
    Expression expression = read(cursor, false);
    cursor.expect(TokenKind.CLOSE_PAREN);
    return expression;
  }

  private static Expression read(Cursor cursor, boolean restricted) {
    int from = cursor.position();
    do {
      operand(cursor, restricted);
    } while (operator(cursor, restricted));
    return cursor.expressionFrom(from);
  }

  private static void operand(Cursor cursor, boolean restricted) {
    boolean prefixed = true;
    while (prefixed) {
      prefixed =
          cursor.accept(TokenKind.OPERATOR)
              || acceptNamedOperator(cursor)
              || (!restricted && cursor.accept(Keyword.NOT));
    }
    TokenKind kind = cursor.kind();
    if (kind == null) {
      throw cursor.unexpected();
    }
    switch (kind) {
      case NUMBER, PARAMETER -> cursor.advance();
      case STRING -> cursor.string();
      case OPEN_PAREN -> cursor.skipGroup();
      case QUOTED_NAME, PLACEHOLDER -> named(cursor);
      case WORD -> word(cursor);
      default -> throw cursor.unexpected();
    }
    indirection(cursor);
  }

  private static void word(Cursor cursor) {
    switch (cursor.keyword()) {
      case Keyword.CASE -> caseExpression(cursor);
      case Keyword.ARRAY -> {
        cursor.advance();
        if (!cursor.at(TokenKind.OPEN_BRACKET) && !cursor.at(TokenKind.OPEN_PAREN)) {
          throw cursor.unexpected();
        }
        cursor.skipGroup();
      }
      case Keyword.TRUE, Keyword.FALSE, Keyword.NULL, Keyword.DEFAULT -> cursor.advance();
      case Keyword.CURRENT_CATALOG,
          Keyword.CURRENT_DATE,
          Keyword.CURRENT_ROLE,
          Keyword.CURRENT_USER,
          Keyword.SESSION_USER,
          Keyword.SYSTEM_USER,
          Keyword.USER ->
          cursor.advance();
      case Keyword.CURRENT_TIME,
          Keyword.CURRENT_TIMESTAMP,
          Keyword.LOCALTIME,
          Keyword.LOCALTIMESTAMP -> {
        cursor.advance();
        if (cursor.at(TokenKind.OPEN_PAREN)) {
          cursor.skipGroup();
        }
      }
      case Keyword.ALL, Keyword.ANY, Keyword.SOME, Keyword.CAST, Keyword.UNIQUE -> {
        cursor.advance();
        inParens(cursor);
      }
      case Keyword.COLLATION -> {
        if (cursor.accept(Keyword.COLLATION, Keyword.FOR)) {
          inParens(cursor);
        } else {
          named(cursor);
        }
      }
      case Keyword.TIME,
          Keyword.TIMESTAMP,
          Keyword.INTERVAL,
          Keyword.DOUBLE,
          Keyword.CHARACTER,
          Keyword.NATIONAL,
          Keyword.BIT ->
          typedLiteral(cursor);
      default -> {
        if (Keyword.isReserved(cursor.keyword())) {
          throw cursor.unexpected();
        }
        named(cursor);
      }
    }
  }

  private static void inParens(Cursor cursor) {
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      throw cursor.unexpected();
    }
    cursor.skipGroup();
  }

  private static void typedLiteral(Cursor cursor) {
    if (!atTypedLiteral(cursor)) {
      named(cursor);
      return;
    }
    boolean interval = cursor.at(Keyword.INTERVAL);
    TypeReader.read(cursor);
    cursor.string();
    if (interval) {
      TypeReader.intervalFields(cursor, new ArrayList<>(1));
    }
  }

  /** Whether the word here is the type of {@code INTERVAL '1 day'} or its like, and no column. */
  static boolean atTypedLiteral(Cursor cursor) {
    return switch (cursor.keyword(1)) {
      case Keyword.WITH,
          Keyword.WITHOUT,
          Keyword.VARYING,
          Keyword.PRECISION,
          Keyword.CHARACTER,
          Keyword.CHAR ->
          true;
      default -> cursor.kind(1) == TokenKind.STRING || precisionStands(cursor);
    };
  }

  private static boolean precisionStands(Cursor cursor) {
    return cursor.kind(1) == TokenKind.OPEN_PAREN
        && cursor.kind(2) == TokenKind.NUMBER
        && cursor.kind(3) == TokenKind.CLOSE_PAREN
        && (cursor.kind(4) == TokenKind.STRING
            || cursor.keyword(4) == Keyword.WITH
            || cursor.keyword(4) == Keyword.WITHOUT);
  }

  private static void caseExpression(Cursor cursor) {
    int depth = 0;
    while (true) {
      switch (cursor.keyword()) {
        case Keyword.CASE -> depth++;
        case Keyword.END -> depth--;
        default -> {}
      }
      if (cursor.at(TokenKind.OPEN_PAREN) || cursor.at(TokenKind.OPEN_BRACKET)) {
        cursor.skipGroup();
      } else {
        cursor.advance();
      }
      if (depth == 0) {
        return;
      }
    }
  }

  /** A column, a call with what may follow it, or a type with its literal. */
  private static void named(Cursor cursor) {
    cursor.advance();
    indirection(cursor);
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      cursor.skipGroup();
      if (cursor.accept(Keyword.WITHIN, Keyword.GROUP)) {
        inParens(cursor);
      }
      if (cursor.at(Keyword.FILTER) && cursor.kind(1) == TokenKind.OPEN_PAREN) {
        cursor.advance();
        cursor.skipGroup();
      }
      if (cursor.accept(Keyword.OVER)) {
        if (cursor.at(TokenKind.OPEN_PAREN)) {
          cursor.skipGroup();
        } else {
          cursor.name();
        }
      }
    }
    if (cursor.atString()) {
      cursor.string();
    }
  }

  private static void indirection(Cursor cursor) {
    while (true) {
      if (cursor.accept(TokenKind.DOT)) {
        if (!cursor.acceptOperator("*")) {
          cursor.label();
        }
      } else if (cursor.at(TokenKind.OPEN_BRACKET)) {
        cursor.skipGroup();
      } else {
        return;
      }
    }
  }

  private static boolean acceptNamedOperator(Cursor cursor) {
    if (cursor.at(Keyword.OPERATOR)
        && cursor.kind(1) == TokenKind.OPEN_PAREN
        && endsWithOperator(cursor)) {
      cursor.advance();
      cursor.skipGroup();
      return true;
    }
    return false;
  }

  /** Whether {@code OPERATOR(schema.+)} stands here, and no function of that name. */
  private static boolean endsWithOperator(Cursor cursor) {
    int ahead = 2;
    while (cursor.kind(ahead) == TokenKind.WORD && cursor.kind(ahead + 1) == TokenKind.DOT) {
      ahead += 2;
    }
    return cursor.kind(ahead) == TokenKind.OPERATOR
        && cursor.kind(ahead + 1) == TokenKind.CLOSE_PAREN;
  }

  /** Reads what follows an operand; whether another operand must come. */
  private static boolean operator(Cursor cursor, boolean restricted) {
    while (true) {
      if (cursor.accept(TokenKind.TYPE_CAST)) {
        TypeReader.read(cursor);
      } else if (cursor.accept(TokenKind.OPERATOR) || acceptNamedOperator(cursor)) {
        return true;
      } else if (cursor.at(Keyword.IS)) {
        if (restricted && !isRestrictedTest(cursor)) {
          return false;
        }
        cursor.advance();
        if (test(cursor)) {
          return true;
        }
      } else if (restricted || !postfix(cursor)) {
        return !restricted && wordOperator(cursor);
      }
    }
  }

  private static boolean postfix(Cursor cursor) {
    if (cursor.accept(Keyword.COLLATE)) {
      cursor.qualifiedName();
      return true;
    }
    return cursor.accept(Keyword.ISNULL)
        || cursor.accept(Keyword.NOTNULL)
        || cursor.accept(Keyword.AT, Keyword.LOCAL);
  }

  private static boolean wordOperator(Cursor cursor) {
    switch (cursor.keyword()) {
      case Keyword.AND,
          Keyword.OR,
          Keyword.LIKE,
          Keyword.ILIKE,
          Keyword.OVERLAPS,
          Keyword.IN,
          Keyword.ESCAPE -> {
        cursor.advance();
        return true;
      }
      case Keyword.BETWEEN -> {
        cursor.advance();
        if (!cursor.accept(Keyword.SYMMETRIC)) {
          cursor.accept(Keyword.ASYMMETRIC);
        }
        return true;
      }
      case Keyword.SIMILAR -> {
        cursor.advance();
        cursor.expect(Keyword.TO);
        return true;
      }
      case Keyword.AT -> {
        return cursor.accept(Keyword.AT, Keyword.TIME, Keyword.ZONE);
      }
      case Keyword.NOT -> {
        switch (cursor.keyword(1)) {
          case Keyword.LIKE, Keyword.ILIKE, Keyword.IN, Keyword.BETWEEN, Keyword.SIMILAR -> {
            cursor.advance();
            return wordOperator(cursor);
          }
          default -> {
            return false;
          }
        }
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean isRestrictedTest(Cursor cursor) {
    int ahead = cursor.keyword(1) == Keyword.NOT ? 2 : 1;
    return cursor.keyword(ahead) == Keyword.DISTINCT || cursor.keyword(ahead) == Keyword.DOCUMENT;
  }

  /** Reads what stands behind IS, perhaps NOT; whether an operand must come. */
  static boolean test(Cursor cursor) {
    cursor.accept(Keyword.NOT);
    switch (cursor.keyword()) {
      case Keyword.NULL,
          Keyword.TRUE,
          Keyword.FALSE,
          Keyword.UNKNOWN,
          Keyword.DOCUMENT,
          Keyword.NORMALIZED ->
          cursor.advance();
      case Keyword.NFC, Keyword.NFD, Keyword.NFKC, Keyword.NFKD -> {
        cursor.advance();
        cursor.expect(Keyword.NORMALIZED);
      }
      case Keyword.OF -> {
        cursor.advance();
        inParens(cursor);
      }
      case Keyword.JSON -> {
        cursor.advance();
        jsonTest(cursor);
      }
      default -> {
        cursor.expect(Keyword.DISTINCT, Keyword.FROM);
        return true;
      }
    }
    return false;
  }

  private static void jsonTest(Cursor cursor) {
    switch (cursor.keyword()) {
      case Keyword.VALUE, Keyword.ARRAY, Keyword.OBJECT, Keyword.SCALAR -> cursor.advance();
      default -> {}
    }
    if (cursor.accept(Keyword.WITH, Keyword.UNIQUE)
        || cursor.accept(Keyword.WITHOUT, Keyword.UNIQUE)) {
      cursor.accept(Keyword.KEYS);
    }
  }

  /** Expressions with commas between them. */
  static List<Expression> list(Cursor cursor) {
    List<Expression> list = new ArrayList<>(4);
    do {
      list.add(read(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    return list;
  }
}
