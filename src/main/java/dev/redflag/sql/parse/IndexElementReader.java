package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of an index, an exclusion constraint or a partitioned table. */
final class IndexElementReader {

  private IndexElementReader() {}

  /** Keys in parentheses. */
  static List<IndexElement> inParens(Cursor cursor) {
    cursor.expect(TokenKind.OPEN_PAREN);
    List<IndexElement> keys = new ArrayList<>(2);
    do {
      keys.add(read(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(keys);
  }

  /** One key. */
  static IndexElement read(Cursor cursor) {
    int from = cursor.position();
    Identifier column = null;
    Expression expression = null;
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      expression = ExpressionReader.readInParens(cursor);
    } else if (cursor.atName() && endsColumn(cursor)) {
      column = cursor.name();
    } else {
      expression = call(cursor);
    }
    QualifiedName collation = cursor.accept(Keyword.COLLATE) ? cursor.qualifiedName() : null;
    QualifiedName operatorClass = operatorClass(cursor);
    List<Option> classOptions =
        operatorClass != null && cursor.at(TokenKind.OPEN_PAREN)
            ? OptionReader.inParens(cursor)
            : List.of();
    boolean descending = cursor.accept(Keyword.DESC);
    if (!descending) {
      cursor.accept(Keyword.ASC);
    }
    String nulls = null;
    if (cursor.accept(Keyword.NULLS)) {
      nulls = cursor.accept(Keyword.FIRST) ? "FIRST" : "LAST";
      if (nulls.equals("LAST")) {
        cursor.expect(Keyword.LAST);
      }
    }
    return new IndexElement(
        column,
        expression,
        collation,
        operatorClass,
        classOptions,
        descending,
        nulls,
        cursor.spanFrom(from));
  }

  private static boolean endsColumn(Cursor cursor) {
    TokenKind next = cursor.kind(1);
    return next != TokenKind.OPEN_PAREN && next != TokenKind.DOT;
  }

  /** A function call may stand without parentheses of its own. */
  private static Expression call(Cursor cursor) {
    int from = cursor.position();
    if (Keyword.isReserved(cursor.keyword())) {
      return keywordCall(cursor);
    }
    cursor.functionName();
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      throw cursor.unexpected();
    }
    cursor.skipGroup();
    return cursor.expressionFrom(from);
  }

  /** {@code CAST(…)} and {@code CURRENT_DATE} are calls to the grammar. */
  private static Expression keywordCall(Cursor cursor) {
    int from = cursor.position();
    if (cursor.at(Keyword.CAST)) {
      cursor.advance();
      cursor.skipGroup();
      return cursor.expressionFrom(from);
    }
    throw cursor.unexpected();
  }

  private static QualifiedName operatorClass(Cursor cursor) {
    boolean nulls =
        cursor.at(Keyword.NULLS)
            && (cursor.keyword(1) == Keyword.FIRST || cursor.keyword(1) == Keyword.LAST);
    if (nulls || !cursor.atName()) {
      return null;
    }
    return cursor.qualifiedName();
  }
}
