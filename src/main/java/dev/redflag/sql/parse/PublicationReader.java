package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AlterPublication;
import dev.redflag.sql.ast.AlterSubscription;
import dev.redflag.sql.ast.CreatePublication;
import dev.redflag.sql.ast.CreateSubscription;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.PublicationTable;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE and ALTER of publications and subscriptions. */
final class PublicationReader {

  private final Cursor cursor;
  private final int from;
  private final List<PublicationTable> tables = new ArrayList<>(2);
  private final List<Identifier> schemas = new ArrayList<>(1);

  private PublicationReader(Cursor cursor) {
    this.cursor = cursor;
    this.from = cursor.position();
  }

  /** CREATE PUBLICATION. */
  static Statement create(Cursor cursor) {
    return new PublicationReader(cursor).create();
  }

  /** ALTER PUBLICATION. */
  static Statement alter(Cursor cursor) {
    return new PublicationReader(cursor).alter();
  }

  private Statement create() {
    cursor.expect(Keyword.CREATE, Keyword.PUBLICATION);
    Identifier name = cursor.name();
    boolean allTables = false;
    if (cursor.accept(Keyword.FOR)) {
      allTables = cursor.accept(Keyword.ALL, Keyword.TABLES);
      if (!allTables) {
        objects();
      }
    }
    List<Option> options = OptionReader.with(cursor);
    return new CreatePublication(
        cursor.spanFrom(from), name, allTables, List.copyOf(tables), List.copyOf(schemas), options);
  }

  private Statement alter() {
    cursor.expect(Keyword.ALTER, Keyword.PUBLICATION);
    Identifier name = cursor.name();
    if (cursor.at(Keyword.SET) && cursor.kind(1) == TokenKind.OPEN_PAREN) {
      cursor.advance();
      List<Option> options = OptionReader.inParens(cursor);
      return altered(name, "SET OPTIONS", options);
    }
    String action = "ADD";
    if (cursor.accept(Keyword.SET)) {
      action = "SET";
    } else if (cursor.accept(Keyword.DROP)) {
      action = "DROP";
    } else {
      cursor.expect(Keyword.ADD);
    }
    objects();
    return altered(name, action, List.of());
  }

  private Statement altered(Identifier name, String action, List<Option> options) {
    return new AlterPublication(
        cursor.spanFrom(from), name, action, List.copyOf(tables), List.copyOf(schemas), options);
  }

  /** {@code TABLE a, b, TABLES IN SCHEMA c}: what is named without a word goes on as before. */
  private void objects() {
    boolean inSchema = false;
    boolean first = true;
    do {
      if (cursor.accept(Keyword.TABLE)) {
        inSchema = false;
      } else if (cursor.at(Keyword.TABLES, Keyword.IN, Keyword.SCHEMA)) {
        cursor.position(cursor.position() + 3);
        inSchema = true;
      } else if (first) {
        throw cursor.unexpected();
      }
      first = false;
      if (inSchema) {
        schemas.add(cursor.at(Keyword.CURRENT_SCHEMA) ? cursor.label() : cursor.name());
      } else {
        table();
      }
    } while (cursor.accept(TokenKind.COMMA));
  }

  private void table() {
    int first = cursor.position();
    boolean only = cursor.accept(Keyword.ONLY);
    QualifiedName name = RelationReader.name(cursor, only);
    List<Identifier> columns = cursor.at(TokenKind.OPEN_PAREN) ? cursor.namesInParens() : List.of();
    Expression where = cursor.accept(Keyword.WHERE) ? ExpressionReader.readInParens(cursor) : null;
    tables.add(new PublicationTable(name, only, columns, where, cursor.spanFrom(first)));
  }

  /** CREATE SUBSCRIPTION. */
  static Statement createSubscription(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.SUBSCRIPTION);
    Identifier name = cursor.name();
    cursor.expect(Keyword.CONNECTION);
    StringConstant connection = cursor.string();
    cursor.expect(Keyword.PUBLICATION);
    List<Identifier> publications = cursor.names();
    List<Option> options = OptionReader.with(cursor);
    return new CreateSubscription(cursor.spanFrom(from), name, connection, publications, options);
  }

  /** ALTER SUBSCRIPTION. */
  static Statement alterSubscription(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER, Keyword.SUBSCRIPTION);
    Identifier name = cursor.name();
    String action;
    StringConstant connection = null;
    List<Identifier> publications = List.of();
    List<Option> options = List.of();
    if (cursor.at(Keyword.SET) && cursor.kind(1) == TokenKind.OPEN_PAREN) {
      cursor.advance();
      options = OptionReader.inParens(cursor);
      action = "SET";
    } else if (cursor.at(Keyword.SKIP)) {
      cursor.advance();
      options = OptionReader.inParens(cursor);
      action = "SKIP";
    } else if (cursor.accept(Keyword.CONNECTION)) {
      connection = cursor.string();
      action = "CONNECTION";
    } else if (cursor.accept(Keyword.ENABLE)) {
      action = "ENABLE";
    } else if (cursor.accept(Keyword.DISABLE)) {
      action = "DISABLE";
    } else if (cursor.accept(Keyword.REFRESH, Keyword.PUBLICATION)) {
      options = OptionReader.with(cursor);
      action = "REFRESH PUBLICATION";
    } else {
      action = publicationAction(cursor);
      publications = cursor.names();
      options = OptionReader.with(cursor);
    }
    return new AlterSubscription(
        cursor.spanFrom(from), name, action, connection, publications, options);
  }

  private static String publicationAction(Cursor cursor) {
    String action =
        switch (cursor.keyword()) {
          case Keyword.ADD -> "ADD PUBLICATION";
          case Keyword.SET -> "SET PUBLICATION";
          case Keyword.DROP -> "DROP PUBLICATION";
          default -> throw cursor.unexpected();
        };
    cursor.advance();
    cursor.expect(Keyword.PUBLICATION);
    return action;
  }
}
