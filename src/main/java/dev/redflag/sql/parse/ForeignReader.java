package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ImportForeignSchema;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads what statements on foreign data share, and IMPORT FOREIGN SCHEMA. */
final class ForeignReader {

  private ForeignReader() {}

  /** {@code OPTIONS ([ADD | SET | DROP] name 'value', …)}, if it stands here. */
  static List<Option> options(Cursor cursor) {
    if (!cursor.accept(Keyword.OPTIONS)) {
      return List.of();
    }
    cursor.expect(TokenKind.OPEN_PAREN);
    List<Option> options = new ArrayList<>(2);
    do {
      int first = cursor.position();
      boolean prefixed = cursor.kind(1) != TokenKind.STRING;
      boolean drop = prefixed && cursor.accept(Keyword.DROP);
      if (prefixed && !drop && !cursor.accept(Keyword.ADD)) {
        cursor.accept(Keyword.SET);
      }
      String name = cursor.label().value();
      String value = drop ? null : WordReader.string(cursor);
      options.add(new Option(name, value, cursor.spanFrom(first)));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(options);
  }

  /** HANDLER and VALIDATOR of a foreign data wrapper, as many as stand there. */
  static void wrapperFunctions(Cursor cursor) {
    while (true) {
      if (cursor.accept(Keyword.NO)) {
        if (!cursor.accept(Keyword.HANDLER)) {
          cursor.expect(Keyword.VALIDATOR);
        }
      } else if (cursor.accept(Keyword.HANDLER) || cursor.accept(Keyword.VALIDATOR)) {
        cursor.qualifiedName();
      } else {
        return;
      }
    }
  }

  /** VERSION of a server, if it stands here. */
  static void version(Cursor cursor) {
    if (cursor.accept(Keyword.VERSION) && !cursor.accept(Keyword.NULL)) {
      cursor.string();
    }
  }

  /** {@code FOR user SERVER name}; the server. */
  static Identifier mappedServer(Cursor cursor) {
    cursor.expect(Keyword.FOR);
    if (!cursor.accept(Keyword.USER)) {
      cursor.role();
    }
    cursor.expect(Keyword.SERVER);
    return cursor.name();
  }

  /** IMPORT FOREIGN SCHEMA. */
  static Statement importSchema(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.IMPORT, Keyword.FOREIGN);
    cursor.expect(Keyword.SCHEMA);
    Identifier remote = cursor.name();
    String restriction = null;
    List<QualifiedName> tables = List.of();
    if (cursor.accept(Keyword.LIMIT, Keyword.TO)) {
      restriction = "LIMIT TO";
    } else if (cursor.accept(Keyword.EXCEPT)) {
      restriction = "EXCEPT";
    }
    if (restriction != null) {
      cursor.expect(TokenKind.OPEN_PAREN);
      tables = RelationReader.names(cursor);
      cursor.expect(TokenKind.CLOSE_PAREN);
    }
    cursor.expect(Keyword.FROM, Keyword.SERVER);
    Identifier server = cursor.name();
    cursor.expect(Keyword.INTO);
    Identifier schema = cursor.name();
    List<Option> options = options(cursor);
    return new ImportForeignSchema(
        cursor.spanFrom(from), remote, restriction, tables, server, schema, options);
  }
}
