package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Reads CREATE VIEW and CREATE MATERIALIZED VIEW. */
final class ViewReader {

  private ViewReader() {}

  /** Reads on before {@code [RECURSIVE] VIEW}. */
  static Statement create(Cursor cursor, int from, boolean orReplace, Persistence persistence) {
    boolean recursive = cursor.accept(Keyword.RECURSIVE);
    cursor.expect(Keyword.VIEW);
    QualifiedName name = cursor.qualifiedName();
    List<Identifier> columns = columns(cursor);
    List<Option> options = OptionReader.with(cursor);
    cursor.expect(Keyword.AS);
    Expression query = QueryReader.read(cursor);
    String checkOption = null;
    if (cursor.accept(Keyword.WITH)) {
      checkOption =
          !cursor.accept(Keyword.CASCADED) && cursor.accept(Keyword.LOCAL) ? "LOCAL" : "CASCADED";
      cursor.expect(Keyword.CHECK, Keyword.OPTION);
    }
    return new CreateView(
        cursor.spanFrom(from),
        name,
        orReplace,
        persistence,
        recursive,
        columns,
        options,
        query,
        checkOption);
  }

  /** Reads on before {@code MATERIALIZED VIEW}. */
  static Statement createMaterialized(Cursor cursor, int from) {
    cursor.expect(Keyword.MATERIALIZED, Keyword.VIEW);
    boolean ifNotExists = cursor.acceptIfNotExists();
    QualifiedName name = cursor.qualifiedName();
    List<Identifier> columns = columns(cursor);
    Identifier accessMethod = cursor.accept(Keyword.USING) ? cursor.name() : null;
    List<Option> options = OptionReader.with(cursor);
    Identifier tablespace = cursor.accept(Keyword.TABLESPACE) ? cursor.name() : null;
    cursor.expect(Keyword.AS);
    Expression query = QueryReader.read(cursor);
    boolean withData = QueryReader.withData(cursor);
    return new CreateMaterializedView(
        cursor.spanFrom(from),
        name,
        ifNotExists,
        columns,
        accessMethod,
        options,
        tablespace,
        query,
        withData);
  }

  private static List<Identifier> columns(Cursor cursor) {
    return cursor.at(TokenKind.OPEN_PAREN) ? cursor.namesInParens() : List.of();
  }
}
