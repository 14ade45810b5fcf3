package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.IndexParameters;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Reference;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** Reads the constraints of a table, and what they share with those of a column. */
final class ConstraintReader {

  private ConstraintReader() {}

  /** Whether a table constraint begins here, and no column. */
  static boolean at(Cursor cursor) {
    return switch (cursor.keyword()) {
      case Keyword.CONSTRAINT,
          Keyword.CHECK,
          Keyword.UNIQUE,
          Keyword.PRIMARY,
          Keyword.FOREIGN,
          Keyword.NOT ->
          true;
      case Keyword.EXCLUDE ->
          cursor.keyword(1) == Keyword.USING || cursor.kind(1) == TokenKind.OPEN_PAREN;
      default -> false;
    };
  }

  /** A table constraint, with {@code CONSTRAINT} and its name if they stand there. */
  static TableConstraint read(Cursor cursor) {
    int from = cursor.position();
    Identifier name = cursor.accept(Keyword.CONSTRAINT) ? cursor.name() : null;
    switch (cursor.keyword()) {
      case Keyword.CHECK -> {
        cursor.advance();
        Expression condition = ExpressionReader.readInParens(cursor);
        ConstraintFlags flags = flags(cursor);
        return new TableConstraint.Check(name, cursor.spanFrom(from), flags, condition);
      }
      case Keyword.NOT -> {
        cursor.expect(Keyword.NOT, Keyword.NULL);
        Identifier column = cursor.name();
        ConstraintFlags flags = flags(cursor);
        return new TableConstraint.NotNull(name, cursor.spanFrom(from), flags, column);
      }
      case Keyword.UNIQUE -> {
        return unique(cursor, name, from);
      }
      case Keyword.PRIMARY -> {
        return primaryKey(cursor, name, from);
      }
      case Keyword.EXCLUDE -> {
        return exclusion(cursor, name, from);
      }
      case Keyword.FOREIGN -> {
        cursor.expect(Keyword.FOREIGN, Keyword.KEY);
        KeyColumns key = keyColumns(cursor);
        Reference target = reference(cursor);
        ConstraintFlags flags = flags(cursor);
        return new TableConstraint.ForeignKey(
            name, cursor.spanFrom(from), flags, key.names(), key.temporal(), target);
      }
      default -> throw cursor.unexpected();
    }
  }

  /** A constraint of a domain, where NOT NULL names no column: {@code column} is null there. */
  static TableConstraint readOfDomain(Cursor cursor) {
    int from = cursor.position();
    Identifier name = cursor.accept(Keyword.CONSTRAINT) ? cursor.name() : null;
    if (cursor.accept(Keyword.NOT, Keyword.NULL)) {
      ConstraintFlags flags = flags(cursor);
      return new TableConstraint.NotNull(name, cursor.spanFrom(from), flags, null);
    }
    cursor.position(from);
    return read(cursor);
  }

  private static TableConstraint unique(Cursor cursor, Identifier name, int from) {
    cursor.advance();
    if (cursor.accept(Keyword.USING, Keyword.INDEX)) {
      Identifier index = cursor.name();
      ConstraintFlags flags = flags(cursor);
      Span span = cursor.spanFrom(from);
      return new TableConstraint.Unique(
          name, span, flags, List.of(), List.of(), false, IndexParameters.NONE, false, index);
    }
    boolean nullsNotDistinct = nullsNotDistinct(cursor);
    KeyColumns key = keyColumns(cursor);
    List<Identifier> include = include(cursor);
    IndexParameters parameters = indexParameters(cursor);
    ConstraintFlags flags = flags(cursor);
    return new TableConstraint.Unique(
        name,
        cursor.spanFrom(from),
        flags,
        key.names(),
        include,
        nullsNotDistinct,
        parameters,
        key.temporal(),
        null);
  }

  private static TableConstraint primaryKey(Cursor cursor, Identifier name, int from) {
    cursor.expect(Keyword.PRIMARY, Keyword.KEY);
    if (cursor.accept(Keyword.USING, Keyword.INDEX)) {
      Identifier index = cursor.name();
      ConstraintFlags flags = flags(cursor);
      Span span = cursor.spanFrom(from);
      return new TableConstraint.PrimaryKey(
          name, span, flags, List.of(), List.of(), IndexParameters.NONE, false, index);
    }
    KeyColumns key = keyColumns(cursor);
    List<Identifier> include = include(cursor);
    IndexParameters parameters = indexParameters(cursor);
    ConstraintFlags flags = flags(cursor);
    return new TableConstraint.PrimaryKey(
        name, cursor.spanFrom(from), flags, key.names(), include, parameters, key.temporal(), null);
  }

  private static TableConstraint exclusion(Cursor cursor, Identifier name, int from) {
    cursor.advance();
    Identifier method = cursor.accept(Keyword.USING) ? cursor.name() : null;
    List<IndexElement> keys = new ArrayList<>(2);
    List<String> operators = new ArrayList<>(2);
    cursor.expect(TokenKind.OPEN_PAREN);
    do {
      keys.add(IndexElementReader.read(cursor));
      cursor.expect(Keyword.WITH);
      operators.add(operator(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    List<Identifier> include = include(cursor);
    IndexParameters parameters = indexParameters(cursor);
    Expression predicate =
        cursor.accept(Keyword.WHERE) ? ExpressionReader.readInParens(cursor) : null;
    ConstraintFlags flags = flags(cursor);
    return new TableConstraint.Exclusion(
        name,
        cursor.spanFrom(from),
        flags,
        method,
        List.copyOf(keys),
        List.copyOf(operators),
        include,
        parameters,
        predicate);
  }

  private static String operator(Cursor cursor) {
    boolean named = cursor.accept(Keyword.OPERATOR);
    if (named) {
      cursor.expect(TokenKind.OPEN_PAREN);
    }
    String operator = ObjectReader.operatorName(cursor).name();
    if (named) {
      cursor.expect(TokenKind.CLOSE_PAREN);
    }
    return operator;
  }

  /**
   * The columns of a key.
   *
   * @param temporal whether the last one stands with PERIOD or WITHOUT OVERLAPS
   */
  private record KeyColumns(List<Identifier> names, boolean temporal) {}

  private static KeyColumns keyColumns(Cursor cursor) {
    cursor.expect(TokenKind.OPEN_PAREN);
    List<Identifier> columns = new ArrayList<>(2);
    boolean temporal = false;
    do {
      if (cursor.at(Keyword.PERIOD)
          && cursor.kind(1) != TokenKind.COMMA
          && cursor.kind(1) != TokenKind.CLOSE_PAREN) {
        cursor.advance();
        temporal = true;
      }
      columns.add(cursor.name());
    } while (cursor.accept(TokenKind.COMMA));
    temporal |= cursor.accept(Keyword.WITHOUT, Keyword.OVERLAPS);
    cursor.expect(TokenKind.CLOSE_PAREN);
    return new KeyColumns(List.copyOf(columns), temporal);
  }

  /** {@code INCLUDE (…)}, if it stands here. */
  static List<Identifier> include(Cursor cursor) {
    return cursor.accept(Keyword.INCLUDE) ? cursor.namesInParens() : List.of();
  }

  /** {@code NULLS [NOT] DISTINCT}, if it stands here; whether with NOT. */
  static boolean nullsNotDistinct(Cursor cursor) {
    if (cursor.accept(Keyword.NULLS, Keyword.NOT, Keyword.DISTINCT)) {
      return true;
    }
    cursor.accept(Keyword.NULLS, Keyword.DISTINCT);
    return false;
  }

  /** Storage parameters and tablespace of the index behind a constraint. */
  static IndexParameters indexParameters(Cursor cursor) {
    List<Option> options = OptionReader.with(cursor);
    if (cursor.accept(Keyword.USING, Keyword.INDEX, Keyword.TABLESPACE)) {
      return new IndexParameters(options, cursor.name());
    }
    return options.isEmpty() ? IndexParameters.NONE : new IndexParameters(options, null);
  }

  /** {@code REFERENCES …} with MATCH and actions. */
  static Reference reference(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.REFERENCES);
    QualifiedName table = cursor.qualifiedName();
    List<Identifier> columns =
        cursor.at(TokenKind.OPEN_PAREN) ? keyColumns(cursor).names() : List.of();
    String match = null;
    if (cursor.accept(Keyword.MATCH)) {
      match = match(cursor);
    }
    String onDelete = null;
    String onUpdate = null;
    List<Identifier> setColumns = List.of();
    while (cursor.at(Keyword.ON)) {
      cursor.advance();
      if (onDelete == null && cursor.accept(Keyword.DELETE)) {
        onDelete = referentialAction(cursor);
        if (onDelete.startsWith("SET") && cursor.at(TokenKind.OPEN_PAREN)) {
          setColumns = cursor.namesInParens();
        }
      } else if (onUpdate == null && cursor.accept(Keyword.UPDATE)) {
        onUpdate = referentialAction(cursor);
      } else {
        throw cursor.unexpected();
      }
    }
    return new Reference(
        cursor.spanFrom(from), table, columns, match, onDelete, onUpdate, setColumns);
  }

  private static String match(Cursor cursor) {
    String match =
        switch (cursor.keyword()) {
          case Keyword.FULL -> "FULL";
          case Keyword.PARTIAL -> "PARTIAL";
          case Keyword.SIMPLE -> "SIMPLE";
          default -> throw cursor.unexpected();
        };
    cursor.advance();
    return match;
  }

  private static String referentialAction(Cursor cursor) {
    if (cursor.accept(Keyword.CASCADE)) {
      return "CASCADE";
    }
    if (cursor.accept(Keyword.RESTRICT)) {
      return "RESTRICT";
    }
    if (cursor.accept(Keyword.NO, Keyword.ACTION)) {
      return "NO ACTION";
    }
    String action = cursor.keyword(1) == Keyword.NULL ? "SET NULL" : "SET DEFAULT";
    cursor.expect(Keyword.SET);
    if (!cursor.accept(Keyword.NULL)) {
      cursor.expect(Keyword.DEFAULT);
    }
    return action;
  }

  /** What may stand after a table constraint; NOT ENFORCED says NOT VALID too. */
  static ConstraintFlags flags(Cursor cursor) {
    return new ConstraintAttributes().read(cursor, true);
  }
}
