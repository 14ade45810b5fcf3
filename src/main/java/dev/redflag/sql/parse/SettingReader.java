package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.SetClause;
import java.util.ArrayList;
import java.util.List;

/** Reads what SET and RESET change, in a statement of their own or as a clause of another. */
final class SettingReader {

  private final Cursor cursor;
  private final int from;
  private final List<String> values = new ArrayList<>(1);
  private SetClause.Form form = SetClause.Form.VALUE;

  private SettingReader(Cursor cursor, int from) {
    this.cursor = cursor;
    this.from = from;
  }

  /**
   * What stands after SET, and after SESSION and LOCAL if they only say how long it holds.
   *
   * @param from the first token of the clause
   */
  static SetClause set(Cursor cursor, int from) {
    SettingReader reader = new SettingReader(cursor, from);
    return reader.clause(reader.setting());
  }

  /**
   * What stands after RESET.
   *
   * @param from the first token of the clause
   */
  static SetClause reset(Cursor cursor, int from) {
    SettingReader reader = new SettingReader(cursor, from);
    reader.form = SetClause.Form.RESET;
    return reader.clause(reader.resetName());
  }

  /** SET … and RESET … as a clause, as ALTER of a role, database or function has it. */
  static SetClause clause(Cursor cursor) {
    int from = cursor.position();
    if (cursor.accept(Keyword.RESET)) {
      return reset(cursor, from);
    }
    cursor.expect(Keyword.SET);
    return set(cursor, from);
  }

  private SetClause clause(String name) {
    return new SetClause(name, List.copyOf(values), form, cursor.spanFrom(from));
  }

  private String setting() {
    switch (cursor.keyword()) {
      case Keyword.TIME -> {
        if (cursor.accept(Keyword.TIME, Keyword.ZONE)) {
          timeZone();
          return "timezone";
        }
      }
      case Keyword.TRANSACTION -> {
        if (!isAssigned()) {
          cursor.advance();
          transactionModes();
          return "transaction";
        }
      }
      case Keyword.SESSION -> {
        if (!isAssigned()) {
          cursor.advance();
          return session();
        }
      }
      case Keyword.CATALOG, Keyword.SCHEMA -> {
        if (cursor.kind(1) == TokenKind.STRING) {
          boolean schema = cursor.at(Keyword.SCHEMA);
          cursor.advance();
          values.add(cursor.string().value());
          return schema ? "search_path" : "catalog";
        }
      }
      case Keyword.NAMES -> {
        if (!isAssigned()) {
          cursor.advance();
          if (cursor.atString()) {
            values.add(cursor.string().value());
          } else {
            defaultValue();
          }
          return "client_encoding";
        }
      }
      case Keyword.ROLE -> {
        if (!isAssigned()) {
          cursor.advance();
          values.add(cursor.atString() ? cursor.string().value() : cursor.role().value());
          return "role";
        }
      }
      case Keyword.XML -> {
        if (cursor.accept(Keyword.XML, Keyword.OPTION)) {
          word();
          return "xmloption";
        }
      }
      default -> {}
    }
    return parameter();
  }

  private boolean isAssigned() {
    return cursor.keyword(1) == Keyword.TO
        || cursor.kind(1) == TokenKind.OPERATOR
        || cursor.kind(1) == TokenKind.DOT;
  }

  private String parameter() {
    String name = parameterName();
    if (cursor.accept(Keyword.FROM)) {
      cursor.expect(Keyword.CURRENT);
      form = SetClause.Form.CURRENT;
      return name;
    }
    if (!cursor.acceptOperator("=")) {
      cursor.expect(Keyword.TO);
    }
    if (defaultValue()) {
      return name;
    }
    do {
      value();
    } while (cursor.accept(TokenKind.COMMA));
    return name;
  }

  private boolean defaultValue() {
    if (!cursor.accept(Keyword.DEFAULT)) {
      return false;
    }
    form = SetClause.Form.DEFAULT;
    return true;
  }

  private String parameterName() {
    StringBuilder name = new StringBuilder(Names.fold(cursor.name().value()));
    while (cursor.accept(TokenKind.DOT)) {
      name.append('.').append(Names.fold(cursor.label().value()));
    }
    return name.toString();
  }

  private void value() {
    switch (cursor.kind() == null ? TokenKind.INVALID : cursor.kind()) {
      case STRING, PLACEHOLDER -> values.add(cursor.string().value());
      case NUMBER, OPERATOR -> number();
      case QUOTED_NAME -> values.add(cursor.label().value());
      case WORD -> {
        switch (cursor.keyword()) {
          case Keyword.TRUE, Keyword.FALSE, Keyword.ON -> word();
          default -> values.add(cursor.anyName().value());
        }
      }
      default -> throw cursor.unexpected();
    }
  }

  private void number() {
    String sign = cursor.acceptOperator("-") ? "-" : "";
    if (sign.isEmpty()) {
      cursor.acceptOperator("+");
    }
    String digits = cursor.text();
    cursor.expect(TokenKind.NUMBER);
    values.add(sign + digits);
  }

  private void word() {
    values.add(Names.fold(cursor.text()));
    cursor.advance();
  }

  private void timeZone() {
    if (defaultValue() || cursor.accept(Keyword.LOCAL)) {
      form = SetClause.Form.DEFAULT;
      return;
    }
    if (cursor.at(Keyword.INTERVAL)) {
      cursor.advance();
      if (cursor.at(TokenKind.OPEN_PAREN)) {
        cursor.skipGroup();
      }
      values.add(cursor.string().value());
      TypeReader.intervalFields(cursor, new ArrayList<>(1));
      return;
    }
    value();
  }

  private String session() {
    if (cursor.accept(Keyword.AUTHORIZATION)) {
      if (!defaultValue()) {
        values.add(cursor.atString() ? cursor.string().value() : cursor.role().value());
      }
      return "session_authorization";
    }
    cursor.expect(Keyword.CHARACTERISTICS);
    cursor.expect(Keyword.AS, Keyword.TRANSACTION);
    transactionModes();
    return "session characteristics";
  }

  /** The modes of a transaction, as {@code READ ONLY}; at least one. */
  private void transactionModes() {
    if (cursor.accept(Keyword.SNAPSHOT)) {
      values.add(cursor.string().value());
      return;
    }
    do {
      values.add(transactionMode(cursor));
    } while (cursor.accept(TokenKind.COMMA) || atTransactionMode(cursor));
  }

  /** Whether a mode of a transaction begins here. */
  static boolean atTransactionMode(Cursor cursor) {
    return switch (cursor.keyword()) {
      case Keyword.ISOLATION, Keyword.READ, Keyword.DEFERRABLE -> true;
      case Keyword.NOT -> cursor.keyword(1) == Keyword.DEFERRABLE;
      default -> false;
    };
  }

  /** A mode of a transaction in lower case, such as {@code isolation level serializable}. */
  static String transactionMode(Cursor cursor) {
    int from = cursor.position();
    switch (cursor.keyword()) {
      case Keyword.ISOLATION -> {
        cursor.advance();
        cursor.expect(Keyword.LEVEL);
        if (cursor.accept(Keyword.READ)) {
          if (!cursor.accept(Keyword.COMMITTED)) {
            cursor.expect(Keyword.UNCOMMITTED);
          }
        } else if (!cursor.accept(Keyword.SERIALIZABLE)) {
          cursor.expect(Keyword.REPEATABLE, Keyword.READ);
        }
      }
      case Keyword.READ -> {
        cursor.advance();
        if (!cursor.accept(Keyword.ONLY)) {
          cursor.expect(Keyword.WRITE);
        }
      }
      case Keyword.NOT -> {
        cursor.advance();
        cursor.expect(Keyword.DEFERRABLE);
      }
      default -> cursor.expect(Keyword.DEFERRABLE);
    }
    return cursor.wordsFrom(from);
  }

  private String resetName() {
    if (cursor.accept(Keyword.ALL)) {
      return "all";
    }
    if (cursor.accept(Keyword.TIME, Keyword.ZONE)) {
      return "timezone";
    }
    if (cursor.accept(Keyword.TRANSACTION, Keyword.ISOLATION, Keyword.LEVEL)) {
      return "transaction_isolation";
    }
    if (cursor.accept(Keyword.SESSION, Keyword.AUTHORIZATION)) {
      return "session_authorization";
    }
    return parameterName();
  }
}
