package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AlterRole;
import dev.redflag.sql.ast.CreateRole;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.ReassignOwned;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetClause;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE and ALTER of ROLE, USER and GROUP, and REASSIGN OWNED. */
final class RoleReader {

  private RoleReader() {}

  /** Roles with commas between them. */
  static List<Identifier> roles(Cursor cursor) {
    List<Identifier> roles = new ArrayList<>(2);
    do {
      roles.add(cursor.role());
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(roles);
  }

  /** CREATE ROLE, USER or GROUP. */
  static Statement create(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    kind(cursor);
    Identifier name = cursor.role();
    cursor.accept(Keyword.WITH);
    List<Option> options = new ArrayList<>(4);
    while (!cursor.atEnd()) {
      options.add(option(cursor, true));
    }
    return new CreateRole(cursor.spanFrom(from), name, List.copyOf(options));
  }

  private static void kind(Cursor cursor) {
    switch (cursor.keyword()) {
      case Keyword.ROLE, Keyword.USER, Keyword.GROUP -> cursor.advance();
      default -> throw cursor.unexpected();
    }
  }

  /** ALTER ROLE, USER or GROUP. */
  static Statement alter(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER);
    boolean group = cursor.at(Keyword.GROUP);
    kind(cursor);
    Identifier name = cursor.accept(Keyword.ALL) ? null : cursor.role();
    if (name != null && cursor.accept(Keyword.RENAME)) {
      cursor.expect(Keyword.TO);
      Identifier newName = cursor.role();
      return new Rename(
          cursor.spanFrom(from),
          ObjectType.ROLE,
          ObjectType.ROLE,
          WordReader.whole(name),
          null,
          newName,
          false,
          false,
          false,
          null);
    }
    if (group) {
      return members(cursor, from, name);
    }
    if (cursor.accept(Keyword.IN)) {
      cursor.expect(Keyword.DATABASE);
      Identifier database = cursor.name();
      return settings(cursor, from, name, database);
    }
    if (name == null || cursor.at(Keyword.SET) || cursor.at(Keyword.RESET)) {
      return settings(cursor, from, name, null);
    }
    cursor.accept(Keyword.WITH);
    List<Option> options = new ArrayList<>(4);
    while (!cursor.atEnd()) {
      options.add(option(cursor, false));
    }
    return new AlterRole(cursor.spanFrom(from), name, null, List.copyOf(options), List.of());
  }

  private static Statement members(Cursor cursor, int from, Identifier name) {
    int first = cursor.position();
    boolean add = cursor.accept(Keyword.ADD);
    if (!add) {
      cursor.expect(Keyword.DROP);
    }
    cursor.expect(Keyword.USER);
    int roles = cursor.position();
    roles(cursor);
    Option members =
        new Option(add ? "add user" : "drop user", cursor.textFrom(roles), cursor.spanFrom(first));
    return new AlterRole(cursor.spanFrom(from), name, null, List.of(members), List.of());
  }

  private static Statement settings(Cursor cursor, int from, Identifier name, Identifier database) {
    SetClause clause = SettingReader.clause(cursor);
    return new AlterRole(cursor.spanFrom(from), name, database, List.of(), List.of(clause));
  }

  private static Option option(Cursor cursor, boolean created) {
    int first = cursor.position();
    String value = null;
    String name = Names.fold(cursor.text());
    switch (cursor.keyword()) {
      case Keyword.PASSWORD -> {
        cursor.advance();
        value = secret(cursor);
      }
      case Keyword.ENCRYPTED, Keyword.UNENCRYPTED -> {
        cursor.advance();
        cursor.expect(Keyword.PASSWORD);
        name = cursor.wordsFrom(first);
        value = secret(cursor);
      }
      case Keyword.INHERIT -> cursor.advance();
      case Keyword.CONNECTION -> {
        cursor.advance();
        cursor.expect(Keyword.LIMIT);
        name = cursor.wordsFrom(first);
        int number = cursor.position();
        WordReader.number(cursor);
        value = cursor.textFrom(number);
      }
      case Keyword.VALID -> {
        cursor.advance();
        cursor.expect(Keyword.UNTIL);
        name = cursor.wordsFrom(first);
        value = WordReader.string(cursor);
      }
      case Keyword.USER, Keyword.ROLE -> {
        if (cursor.at(Keyword.ROLE) && !created) {
          throw cursor.unexpected();
        }
        cursor.advance();
        value = names(cursor);
      }
      case Keyword.SYSID -> {
        cursor.advance();
        value = cursor.text();
        cursor.expect(TokenKind.NUMBER);
      }
      case Keyword.ADMIN -> {
        cursor.advance();
        value = names(cursor);
      }
      case Keyword.IN -> {
        cursor.advance();
        if (!cursor.accept(Keyword.ROLE)) {
          cursor.expect(Keyword.GROUP);
        }
        name = cursor.wordsFrom(first);
        value = names(cursor);
      }
      default -> attribute(cursor);
    }
    return new Option(name, value, cursor.spanFrom(first));
  }

  private static String names(Cursor cursor) {
    int first = cursor.position();
    roles(cursor);
    return cursor.textFrom(first);
  }

  private static String secret(Cursor cursor) {
    return cursor.accept(Keyword.NULL) ? null : WordReader.string(cursor);
  }

  /** A word like SUPERUSER, which is no keyword. */
  private static void attribute(Cursor cursor) {
    switch (Names.fold(cursor.text())) {
      case "superuser",
          "nosuperuser",
          "createrole",
          "nocreaterole",
          "replication",
          "noreplication",
          "createdb",
          "nocreatedb",
          "login",
          "nologin",
          "bypassrls",
          "nobypassrls",
          "noinherit" ->
          cursor.advance();
      default -> {
        if (!cursor.accept(TokenKind.PLACEHOLDER)) {
          throw cursor.unexpected();
        }
      }
    }
  }

  /** REASSIGN OWNED. */
  static Statement reassign(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.REASSIGN, Keyword.OWNED);
    cursor.expect(Keyword.BY);
    List<Identifier> roles = roles(cursor);
    cursor.expect(Keyword.TO);
    Identifier newRole = cursor.role();
    return new ReassignOwned(cursor.spanFrom(from), roles, newRole);
  }
}
