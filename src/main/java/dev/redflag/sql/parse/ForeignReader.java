package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ImportForeignSchema;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.OptionChange;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import java.util.ArrayList;
import java.util.List;

/** Reads what statements on foreign data share, and IMPORT FOREIGN SCHEMA. */
final class ForeignReader {

  private ForeignReader() {}

  /** {@code OPTIONS (name 'value', …)}, if it stands here. */
  static List<Option> options(Cursor cursor) {
    if (!cursor.accept(Keyword.OPTIONS)) {
      return List.of();
    }
    cursor.expect(TokenKind.OPEN_PAREN);
    List<Option> options = new ArrayList<>(2);
    do {
      options.add(option(cursor, false));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(options);
  }

  /** {@code OPTIONS ([ADD | SET | DROP] name 'value', …)}, if it stands here. */
  static List<OptionChange> changes(Cursor cursor) {
    if (!cursor.accept(Keyword.OPTIONS)) {
      return List.of();
    }
    cursor.expect(TokenKind.OPEN_PAREN);
    List<OptionChange> changes = new ArrayList<>(2);
    do {
      String action = "ADD";
      if (cursor.kind(1) != TokenKind.STRING) {
        switch (cursor.keyword()) {
          case Keyword.ADD, Keyword.SET, Keyword.DROP -> {
            action = Keyword.name(cursor.keyword());
            cursor.advance();
          }
          default -> throw cursor.unexpected();
        }
      }
      changes.add(new OptionChange(action, option(cursor, action.equals("DROP"))));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(changes);
  }

  private static Option option(Cursor cursor, boolean nameOnly) {
    int first = cursor.position();
    String name = cursor.label().value();
    String value = nameOnly ? null : WordReader.string(cursor);
    return new Option(name, value, cursor.spanFrom(first));
  }

  /** HANDLER and VALIDATOR of a foreign data wrapper, as many as stand there. */
  static List<Option> wrapperFunctions(Cursor cursor) {
    List<Option> functions = new ArrayList<>(0);
    while (true) {
      int first = cursor.position();
      boolean no = cursor.accept(Keyword.NO);
      boolean handler = cursor.accept(Keyword.HANDLER);
      if (!handler && !cursor.accept(Keyword.VALIDATOR)) {
        if (no) {
          throw cursor.unexpected();
        }
        return List.copyOf(functions);
      }
      String function = no ? null : cursor.qualifiedName().toString();
      functions.add(
          new Option(handler ? "handler" : "validator", function, cursor.spanFrom(first)));
    }
  }

  /** VERSION of a server, if it stands here; null for {@code VERSION NULL} too. */
  static StringConstant version(Cursor cursor) {
    return cursor.accept(Keyword.VERSION) && !cursor.accept(Keyword.NULL) ? cursor.string() : null;
  }

  /** {@code FOR user}. */
  static Identifier mappedUser(Cursor cursor) {
    cursor.expect(Keyword.FOR);
    return cursor.at(Keyword.USER) ? cursor.label() : cursor.role();
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
