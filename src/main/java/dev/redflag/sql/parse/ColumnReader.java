package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexParameters;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Reference;
import dev.redflag.sql.ast.SequenceOptions;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a column with its type and constraints, and the constraints of a domain. */
final class ColumnReader {

  private final Cursor cursor;
  private final List<ColumnConstraint> constraints = new ArrayList<>(2);
  private QualifiedName collation;
  private String storage;
  private String compression;
  private List<Option> options = List.of();

  private ColumnReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A column as CREATE TABLE and ADD COLUMN have it. */
  static ColumnDefinition read(Cursor cursor) {
    int from = cursor.position();
    Identifier name = cursor.name();
    TypeName type = TypeReader.read(cursor);
    ColumnReader reader = new ColumnReader(cursor);
    if (cursor.accept(Keyword.STORAGE)) {
      reader.storage = wordOrDefault(cursor).toUpperCase(Locale.ROOT);
    }
    if (cursor.accept(Keyword.COMPRESSION)) {
      reader.compression = wordOrDefault(cursor);
    }
    reader.options = ForeignReader.options(cursor);
    return reader.definition(name, type, from);
  }

  /** A column of a typed table or a partition, whose type is given elsewhere. */
  static ColumnDefinition readUntyped(Cursor cursor) {
    int from = cursor.position();
    Identifier name = cursor.name();
    cursor.accept(Keyword.WITH, Keyword.OPTIONS);
    return new ColumnReader(cursor).definition(name, null, from);
  }

  /** An attribute of a composite type, or a column of RETURNS TABLE. */
  static ColumnDefinition readAttribute(Cursor cursor) {
    int from = cursor.position();
    Identifier name = cursor.name();
    TypeName type = TypeReader.read(cursor);
    QualifiedName collation = cursor.accept(Keyword.COLLATE) ? cursor.qualifiedName() : null;
    return new ColumnDefinition(
        name, type, collation, List.of(), null, null, List.of(), cursor.spanFrom(from));
  }

  /** A domain behind its name: its type, collation and constraints. */
  static ColumnDefinition readDomain(Cursor cursor, Identifier name) {
    int from = cursor.position();
    TypeName type = TypeReader.read(cursor);
    return new ColumnReader(cursor).definition(name, type, from);
  }

  /** A word like EXTERNAL or pglz, or DEFAULT in lower case. */
  static String wordOrDefault(Cursor cursor) {
    return cursor.accept(Keyword.DEFAULT) ? "default" : cursor.name().value();
  }

  private ColumnDefinition definition(Identifier name, TypeName type, int from) {
    constraints();
    return new ColumnDefinition(
        name,
        type,
        collation,
        List.copyOf(constraints),
        storage,
        compression,
        options,
        cursor.spanFrom(from));
  }

  private void constraints() {
    boolean more = true;
    while (more) {
      more = constraint();
    }
  }

  private boolean constraint() {
    if (collation == null && cursor.accept(Keyword.COLLATE)) {
      collation = cursor.qualifiedName();
      return true;
    }
    int from = cursor.position();
    Identifier name = cursor.accept(Keyword.CONSTRAINT) ? cursor.name() : null;
    ColumnConstraint constraint = element(name, from);
    if (constraint == null) {
      if (name != null) {
        throw cursor.unexpected();
      }
      return false;
    }
    constraints.add(constraint);
    return true;
  }

  private ColumnConstraint element(Identifier name, int from) {
    switch (cursor.keyword()) {
      case Keyword.NOT -> {
        cursor.expect(Keyword.NOT, Keyword.NULL);
        ConstraintFlags flags = flags();
        return new ColumnConstraint.NotNull(name, cursor.spanFrom(from), flags);
      }
      case Keyword.NULL -> {
        cursor.advance();
        return new ColumnConstraint.Null(name, cursor.spanFrom(from));
      }
      case Keyword.DEFAULT -> {
        cursor.advance();
        Expression value = ExpressionReader.readRestricted(cursor);
        return new ColumnConstraint.Default(name, cursor.spanFrom(from), value);
      }
      case Keyword.CHECK -> {
        cursor.advance();
        Expression condition = ExpressionReader.readInParens(cursor);
        ConstraintFlags flags = flags();
        return new ColumnConstraint.Check(name, cursor.spanFrom(from), condition, flags);
      }
      case Keyword.UNIQUE -> {
        cursor.advance();
        boolean nullsNotDistinct = ConstraintReader.nullsNotDistinct(cursor);
        IndexParameters parameters = ConstraintReader.indexParameters(cursor);
        ConstraintFlags flags = flags();
        return new ColumnConstraint.Unique(
            name, cursor.spanFrom(from), nullsNotDistinct, parameters, flags);
      }
      case Keyword.PRIMARY -> {
        cursor.expect(Keyword.PRIMARY, Keyword.KEY);
        IndexParameters parameters = ConstraintReader.indexParameters(cursor);
        ConstraintFlags flags = flags();
        return new ColumnConstraint.PrimaryKey(name, cursor.spanFrom(from), parameters, flags);
      }
      case Keyword.REFERENCES -> {
        Reference target = ConstraintReader.reference(cursor);
        ConstraintFlags flags = flags();
        return new ColumnConstraint.References(name, cursor.spanFrom(from), target, flags);
      }
      case Keyword.GENERATED -> {
        return generated(name, from);
      }
      default -> {
        return null;
      }
    }
  }

  private ConstraintFlags flags() {
    return new ConstraintAttributes().read(cursor, false);
  }

  private ColumnConstraint generated(Identifier name, int from) {
    cursor.advance();
    boolean always = always(cursor);
    cursor.expect(Keyword.AS);
    if (cursor.accept(Keyword.IDENTITY)) {
      SequenceOptions options = SequenceReader.readInParens(cursor);
      return new ColumnConstraint.Identity(name, cursor.spanFrom(from), always, options);
    }
    if (!always || !cursor.at(TokenKind.OPEN_PAREN)) {
      throw cursor.unexpected();
    }
    Expression value = ExpressionReader.readInParens(cursor);
    boolean stored = cursor.accept(Keyword.STORED);
    if (!stored) {
      cursor.accept(Keyword.VIRTUAL);
    }
    return new ColumnConstraint.Generated(name, cursor.spanFrom(from), value, stored);
  }

  /** {@code ALWAYS} or {@code BY DEFAULT}; whether the former. */
  static boolean always(Cursor cursor) {
    if (cursor.accept(Keyword.ALWAYS)) {
      return true;
    }
    cursor.expect(Keyword.BY, Keyword.DEFAULT);
    return false;
  }
}
