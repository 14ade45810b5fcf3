package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.CreateStatistics;
import dev.redflag.sql.ast.Define;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE of aggregates, operators, collations, text search objects and statistics. */
final class DefineReader {

  private DefineReader() {}

  /** CREATE [OR REPLACE] AGGREGATE. */
  static Statement aggregate(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    cursor.expect(Keyword.AGGREGATE);
    QualifiedName name = cursor.functionName();
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      throw cursor.unexpected();
    }
    int group = cursor.position();
    cursor.skipGroup();
    boolean listed = cursor.at(TokenKind.OPEN_PAREN);
    cursor.position(group);
    ObjectSignature signature = listed ? ParameterReader.signature(cursor) : null;
    List<Option> options = OptionReader.inParens(cursor);
    return new Define(
        cursor.spanFrom(from), ObjectType.AGGREGATE, name, signature, orReplace, false, options);
  }

  /** CREATE OPERATOR. */
  static Statement operator(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.OPERATOR);
    QualifiedName name = ObjectReader.operatorName(cursor);
    List<Option> options = OptionReader.inParens(cursor);
    return new Define(
        cursor.spanFrom(from), ObjectType.OPERATOR, name, null, false, false, options);
  }

  /** CREATE COLLATION. */
  static Statement collation(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.COLLATION);
    boolean ifNotExists = cursor.acceptIfNotExists();
    QualifiedName name = cursor.qualifiedName();
    List<Option> options;
    if (cursor.accept(Keyword.FROM)) {
      int first = cursor.position() - 1;
      QualifiedName copied = cursor.qualifiedName();
      options = List.of(new Option("from", copied.toString(), cursor.spanFrom(first)));
    } else {
      options = OptionReader.inParens(cursor);
    }
    return new Define(
        cursor.spanFrom(from), ObjectType.COLLATION, name, null, false, ifNotExists, options);
  }

  /** CREATE TEXT SEARCH. */
  static Statement textSearch(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    ObjectType type = ObjectReader.acceptType(cursor);
    if (type == null) {
      throw cursor.unexpected();
    }
    QualifiedName name = cursor.qualifiedName();
    List<Option> options = OptionReader.inParens(cursor);
    return new Define(cursor.spanFrom(from), type, name, null, false, false, options);
  }

  /** CREATE STATISTICS. */
  static Statement statistics(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.STATISTICS);
    boolean ifNotExists = cursor.acceptIfNotExists();
    QualifiedName name = cursor.atName() ? cursor.qualifiedName() : null;
    List<Identifier> statistics =
        cursor.at(TokenKind.OPEN_PAREN) ? cursor.namesInParens() : List.of();
    cursor.expect(Keyword.ON);
    List<IndexElement> keys = new ArrayList<>(2);
    do {
      keys.add(IndexElementReader.read(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(Keyword.FROM);
    QualifiedName table = RelationReader.name(cursor, cursor.accept(Keyword.ONLY));
    // The grammar takes any list of tables here, PostgreSQL itself only one.
    cursor.skipToEnd();
    return new CreateStatistics(
        cursor.spanFrom(from), name, ifNotExists, statistics, List.copyOf(keys), table);
  }
}
