package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Reads CREATE INDEX. */
final class IndexReader {

  private IndexReader() {}

  /** Reads on behind CREATE. */
  static Statement create(Cursor cursor, int from) {
    boolean unique = cursor.accept(Keyword.UNIQUE);
    cursor.expect(Keyword.INDEX);
    boolean concurrently = cursor.accept(Keyword.CONCURRENTLY);
    boolean ifNotExists = cursor.acceptIfNotExists();
    Identifier name = cursor.at(Keyword.ON) && !ifNotExists ? null : cursor.name();
    cursor.expect(Keyword.ON);
    boolean only = cursor.accept(Keyword.ONLY);
    QualifiedName table = RelationReader.name(cursor, only);
    Identifier method = cursor.accept(Keyword.USING) ? cursor.name() : null;
    List<IndexElement> keys = IndexElementReader.inParens(cursor);
    List<Identifier> include = ConstraintReader.include(cursor);
    boolean nullsNotDistinct = ConstraintReader.nullsNotDistinct(cursor);
    List<Option> options = OptionReader.with(cursor);
    Identifier tablespace = cursor.accept(Keyword.TABLESPACE) ? cursor.name() : null;
    Expression predicate = cursor.accept(Keyword.WHERE) ? ExpressionReader.read(cursor) : null;
    return new CreateIndex(
        cursor.spanFrom(from),
        name,
        table,
        unique,
        concurrently,
        ifNotExists,
        only,
        method,
        keys,
        include,
        nullsNotDistinct,
        options,
        tablespace,
        predicate);
  }
}
