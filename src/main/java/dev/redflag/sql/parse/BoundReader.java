package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.PartitionBound;
import java.util.ArrayList;
import java.util.List;

/** Reads the bound of a partition. */
final class BoundReader {

  private BoundReader() {}

  /** {@code FOR VALUES …} or {@code DEFAULT}. */
  static PartitionBound read(Cursor cursor) {
    int start = cursor.position();
    if (cursor.accept(Keyword.DEFAULT)) {
      return new PartitionBound(
          true, List.of(), List.of(), List.of(), List.of(), cursor.spanFrom(start));
    }
    cursor.expect(Keyword.FOR, Keyword.VALUES);
    List<Expression> in = List.of();
    List<Expression> from = List.of();
    List<Expression> to = List.of();
    List<Option> hash = List.of();
    if (cursor.accept(Keyword.WITH)) {
      hash = OptionReader.inParens(cursor);
    } else if (cursor.accept(Keyword.IN)) {
      in = values(cursor);
    } else {
      cursor.expect(Keyword.FROM);
      from = values(cursor);
      cursor.expect(Keyword.TO);
      to = values(cursor);
    }
    return new PartitionBound(false, in, from, to, hash, cursor.spanFrom(start));
  }

  /** Values in parentheses; MINVALUE and MAXVALUE are words to the grammar too. */
  private static List<Expression> values(Cursor cursor) {
    List<Expression> values = new ArrayList<>(2);
    cursor.expect(TokenKind.OPEN_PAREN);
    do {
      values.add(ExpressionReader.read(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(values);
  }
}
