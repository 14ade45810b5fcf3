package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.LikeClause;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.PartitionBy;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads CREATE TABLE in all its forms, CREATE TABLE AS and CREATE FOREIGN TABLE. */
final class TableReader {

  private static final List<String> LIKE_OPTIONS =
      List.of(
          "COMMENTS",
          "COMPRESSION",
          "CONSTRAINTS",
          "DEFAULTS",
          "GENERATED",
          "IDENTITY",
          "INDEXES",
          "STATISTICS",
          "STORAGE");

  private final Cursor cursor;
  private final int from;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<TableConstraint> constraints = new ArrayList<>(4);
  private final List<LikeClause> likes = new ArrayList<>(0);

  private QualifiedName name;
  private boolean ifNotExists;
  private List<QualifiedName> inherits = List.of();
  private QualifiedName partitionOf;
  private QualifiedName ofType;
  private PartitionBound bound;

  private PartitionBy partitionBy;
  private Identifier accessMethod;
  private List<Option> options = List.of();
  private String onCommit;
  private Identifier tablespace;

  private TableReader(Cursor cursor, int from) {
    this.cursor = cursor;
    this.from = from;
  }

  /**
   * Reads on behind {@code CREATE … TABLE}.
   *
   * @param from the statement's first token
   */
  static Statement create(Cursor cursor, int from, Persistence persistence) {
    TableReader reader = new TableReader(cursor, from);
    reader.name();
    if (cursor.at(Keyword.AS) || reader.namesColumnsOnly()) {
      return reader.createAs(persistence);
    }
    switch (cursor.keyword()) {
      case Keyword.OF -> {
        cursor.advance();
        reader.ofType = cursor.qualifiedName();
        reader.typedElements();
      }
      case Keyword.PARTITION -> reader.partitionOf();
      default -> {
        if (!cursor.at(TokenKind.OPEN_PAREN)) {
          return reader.createAs(persistence);
        }
        reader.elements();
        reader.inherits();
      }
    }
    reader.storage();
    return new CreateTable(
        cursor.spanFrom(from),
        reader.name,
        reader.ifNotExists,
        persistence,
        List.copyOf(reader.columns),
        List.copyOf(reader.constraints),
        List.copyOf(reader.likes),
        reader.inherits,
        reader.partitionOf,
        reader.bound,
        reader.partitionBy,
        reader.ofType,
        reader.options,
        reader.accessMethod,
        reader.tablespace,
        reader.onCommit);
  }

  /** Reads on behind {@code CREATE FOREIGN TABLE}. */
  static Statement createForeign(Cursor cursor, int from) {
    TableReader reader = new TableReader(cursor, from);
    reader.name();
    if (cursor.at(Keyword.PARTITION)) {
      reader.partitionOf();
    } else {
      reader.elements();
      reader.inherits();
    }
    cursor.expect(Keyword.SERVER);
    Identifier server = cursor.name();
    reader.options = ForeignReader.options(cursor);
    return new CreateForeignTable(
        cursor.spanFrom(from),
        reader.name,
        reader.ifNotExists,
        List.copyOf(reader.columns),
        List.copyOf(reader.constraints),
        reader.inherits,
        reader.partitionOf,
        reader.bound,
        server,
        reader.options);
  }

  private void name() {
    ifNotExists = cursor.acceptIfNotExists();
    name = cursor.qualifiedName();
  }

  private boolean namesColumnsOnly() {
    return cursor.at(TokenKind.OPEN_PAREN)
        && cursor.kind(1) != TokenKind.CLOSE_PAREN
        && (cursor.kind(2) == TokenKind.COMMA || cursor.kind(2) == TokenKind.CLOSE_PAREN);
  }

  private CreateTableAs createAs(Persistence persistence) {
    List<Identifier> names = cursor.at(TokenKind.OPEN_PAREN) ? cursor.namesInParens() : List.of();
    storage();
    cursor.expect(Keyword.AS);
    Expression query = QueryReader.readOrExecute(cursor);
    boolean withData = QueryReader.withData(cursor);
    return new CreateTableAs(
        cursor.spanFrom(from),
        name,
        ifNotExists,
        persistence,
        names,
        options,
        accessMethod,
        tablespace,
        onCommit,
        query,
        withData);
  }

  private void partitionOf() {
    cursor.expect(Keyword.PARTITION, Keyword.OF);
    partitionOf = cursor.qualifiedName();
    typedElements();
    bound = BoundReader.read(cursor);
  }

  private void elements() {
    cursor.expect(TokenKind.OPEN_PAREN);
    if (cursor.accept(TokenKind.CLOSE_PAREN)) {
      return;
    }
    do {
      if (cursor.at(Keyword.LIKE)) {
        likes.add(like());
      } else if (ConstraintReader.at(cursor)) {
        constraints.add(ConstraintReader.read(cursor));
      } else {
        columns.add(ColumnReader.read(cursor));
      }
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
  }

  private void typedElements() {
    if (!cursor.accept(TokenKind.OPEN_PAREN)) {
      return;
    }
    do {
      if (ConstraintReader.at(cursor)) {
        constraints.add(ConstraintReader.read(cursor));
      } else {
        columns.add(ColumnReader.readUntyped(cursor));
      }
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
  }

  private LikeClause like() {
    int start = cursor.position();
    cursor.advance();
    QualifiedName table = cursor.qualifiedName();
    List<String> including = new ArrayList<>(2);
    while (cursor.at(Keyword.INCLUDING) || cursor.at(Keyword.EXCLUDING)) {
      boolean include = cursor.at(Keyword.INCLUDING);
      cursor.advance();
      String option = cursor.text().toUpperCase(Locale.ROOT);
      boolean all = cursor.accept(Keyword.ALL);
      if (!all && !LIKE_OPTIONS.contains(option)) {
        throw cursor.unexpected();
      }
      if (!all) {
        cursor.advance();
      }
      List<String> named = all ? LIKE_OPTIONS : List.of(option);
      including.removeAll(named);
      if (include) {
        including.addAll(named);
      }
    }
    return new LikeClause(table, List.copyOf(including), cursor.spanFrom(start));
  }

  private void inherits() {
    if (cursor.accept(Keyword.INHERITS)) {
      cursor.expect(TokenKind.OPEN_PAREN);
      inherits = cursor.qualifiedNames();
      cursor.expect(TokenKind.CLOSE_PAREN);
    }
  }

  /** What may stand behind the columns: partitioning, storage, tablespace. */
  private void storage() {
    if (cursor.at(Keyword.PARTITION)) {
      partitionBy = partitionBy();
    }
    if (cursor.accept(Keyword.USING)) {
      accessMethod = cursor.name();
    }
    options = OptionReader.with(cursor);
    cursor.accept(Keyword.WITHOUT, Keyword.OIDS);
    if (cursor.accept(Keyword.ON, Keyword.COMMIT)) {
      onCommit = onCommit();
    }
    if (cursor.accept(Keyword.TABLESPACE)) {
      tablespace = cursor.name();
    }
  }

  private PartitionBy partitionBy() {
    int start = cursor.position();
    cursor.expect(Keyword.PARTITION, Keyword.BY);
    Identifier word = cursor.name();
    String strategy = word.templated() ? null : word.value().toUpperCase(Locale.ROOT);
    List<IndexElement> keys = IndexElementReader.inParens(cursor);
    return new PartitionBy(strategy, keys, cursor.spanFrom(start));
  }

  private String onCommit() {
    if (cursor.accept(Keyword.DROP)) {
      return "DROP";
    }
    boolean delete = cursor.accept(Keyword.DELETE);
    if (!delete) {
      cursor.expect(Keyword.PRESERVE);
    }
    cursor.expect(Keyword.ROWS);
    return delete ? "DELETE ROWS" : "PRESERVE ROWS";
  }
}
