package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.LockTable;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetClause;
import dev.redflag.sql.ast.SetParameter;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.Transaction;
import dev.redflag.sql.ast.TransactionKind;
import dev.redflag.sql.ast.Truncate;
import java.util.ArrayList;
import java.util.List;

/** Reads transaction statements, SET and RESET, LOCK and TRUNCATE. */
final class TransactionReader {

  private TransactionReader() {}

  /** BEGIN, START, COMMIT, END, ROLLBACK, ABORT, SAVEPOINT, RELEASE, PREPARE TRANSACTION. */
  static Statement read(Cursor cursor) {
    int from = cursor.position();
    TransactionKind kind;
    Identifier savepoint = null;
    List<String> modes = List.of();
    boolean chain = false;
    StringConstant name = null;
    switch (cursor.keyword()) {
      case Keyword.BEGIN -> {
        cursor.advance();
        acceptFiller(cursor);
        modes = modes(cursor);
        kind = TransactionKind.BEGIN;
      }
      case Keyword.START -> {
        cursor.expect(Keyword.START, Keyword.TRANSACTION);
        modes = modes(cursor);
        kind = TransactionKind.BEGIN;
      }
      case Keyword.COMMIT, Keyword.END -> {
        boolean prepared = cursor.accept(Keyword.COMMIT, Keyword.PREPARED);
        kind = prepared ? TransactionKind.COMMIT_PREPARED : TransactionKind.COMMIT;
        if (prepared) {
          name = cursor.string();
        } else {
          chain = end(cursor);
        }
      }
      case Keyword.ROLLBACK, Keyword.ABORT -> {
        boolean prepared = cursor.accept(Keyword.ROLLBACK, Keyword.PREPARED);
        kind = prepared ? TransactionKind.ROLLBACK_PREPARED : TransactionKind.ROLLBACK;
        boolean plain = cursor.at(Keyword.ROLLBACK);
        if (prepared) {
          name = cursor.string();
        } else {
          chain = end(cursor);
        }
        if (plain && cursor.accept(Keyword.TO)) {
          cursor.accept(Keyword.SAVEPOINT);
          savepoint = cursor.name();
          kind = TransactionKind.ROLLBACK_TO;
        }
      }
      case Keyword.SAVEPOINT -> {
        cursor.advance();
        savepoint = cursor.name();
        kind = TransactionKind.SAVEPOINT;
      }
      case Keyword.RELEASE -> {
        cursor.advance();
        cursor.accept(Keyword.SAVEPOINT);
        savepoint = cursor.name();
        kind = TransactionKind.RELEASE;
      }
      default -> {
        cursor.expect(Keyword.PREPARE, Keyword.TRANSACTION);
        name = cursor.string();
        kind = TransactionKind.PREPARE;
      }
    }
    return new Transaction(cursor.spanFrom(from), kind, savepoint, modes, chain, name);
  }

  /** Reads on behind the verb; whether AND CHAIN stands there. */
  private static boolean end(Cursor cursor) {
    cursor.advance();
    acceptFiller(cursor);
    if (!cursor.accept(Keyword.AND)) {
      return false;
    }
    boolean chain = !cursor.accept(Keyword.NO);
    cursor.expect(Keyword.CHAIN);
    return chain;
  }

  private static void acceptFiller(Cursor cursor) {
    if (!cursor.accept(Keyword.WORK)) {
      cursor.accept(Keyword.TRANSACTION);
    }
  }

  private static List<String> modes(Cursor cursor) {
    List<String> modes = new ArrayList<>(0);
    while (SettingReader.atTransactionMode(cursor)) {
      modes.add(SettingReader.transactionMode(cursor));
      if (cursor.accept(TokenKind.COMMA) && !SettingReader.atTransactionMode(cursor)) {
        throw cursor.unexpected();
      }
    }
    return List.copyOf(modes);
  }

  /** SET and RESET of a configuration parameter. */
  static Statement set(Cursor cursor) {
    int from = cursor.position();
    if (cursor.accept(Keyword.RESET)) {
      SetClause reset = SettingReader.reset(cursor, from);
      return new SetParameter(cursor.spanFrom(from), reset, false);
    }
    cursor.expect(Keyword.SET);
    boolean local = cursor.at(Keyword.LOCAL) && isDuration(cursor);
    if (local) {
      cursor.advance();
    } else if (cursor.at(Keyword.SESSION) && isDuration(cursor)) {
      cursor.advance();
    }
    SetClause clause = SettingReader.set(cursor, from);
    return new SetParameter(cursor.spanFrom(from), clause, local);
  }

  /** Whether LOCAL or SESSION says how long a setting holds, and is no parameter's name. */
  private static boolean isDuration(Cursor cursor) {
    return switch (cursor.keyword(1)) {
      case Keyword.AUTHORIZATION, Keyword.CHARACTERISTICS -> false;
      default -> cursor.kind(1) == TokenKind.WORD || cursor.kind(1) == TokenKind.QUOTED_NAME;
    };
  }

  /** LOCK TABLE. */
  static Statement lock(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.LOCK);
    cursor.accept(Keyword.TABLE);
    List<QualifiedName> only = new ArrayList<>(0);
    List<QualifiedName> tables = RelationReader.names(cursor, only);
    String mode = "ACCESS EXCLUSIVE";
    if (cursor.accept(Keyword.IN)) {
      mode = mode(cursor);
      cursor.expect(Keyword.MODE);
    }
    boolean nowait = cursor.accept(Keyword.NOWAIT);
    return new LockTable(cursor.spanFrom(from), tables, mode, nowait, List.copyOf(only));
  }

  private static String mode(Cursor cursor) {
    boolean exclusive = false;
    switch (cursor.keyword()) {
      case Keyword.ACCESS -> {
        cursor.advance();
        exclusive = cursor.accept(Keyword.EXCLUSIVE);
        if (!exclusive) {
          cursor.expect(Keyword.SHARE);
        }
        return exclusive ? "ACCESS EXCLUSIVE" : "ACCESS SHARE";
      }
      case Keyword.ROW -> {
        cursor.advance();
        exclusive = cursor.accept(Keyword.EXCLUSIVE);
        if (!exclusive) {
          cursor.expect(Keyword.SHARE);
        }
        return exclusive ? "ROW EXCLUSIVE" : "ROW SHARE";
      }
      case Keyword.SHARE -> {
        cursor.advance();
        if (cursor.accept(Keyword.UPDATE)) {
          cursor.expect(Keyword.EXCLUSIVE);
          return "SHARE UPDATE EXCLUSIVE";
        }
        if (cursor.accept(Keyword.ROW)) {
          cursor.expect(Keyword.EXCLUSIVE);
          return "SHARE ROW EXCLUSIVE";
        }
        return "SHARE";
      }
      default -> {
        cursor.expect(Keyword.EXCLUSIVE);
        return "EXCLUSIVE";
      }
    }
  }

  /** TRUNCATE. */
  static Statement truncate(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.TRUNCATE);
    cursor.accept(Keyword.TABLE);
    List<QualifiedName> only = new ArrayList<>(0);
    List<QualifiedName> tables = RelationReader.names(cursor, only);
    boolean restart = cursor.accept(Keyword.RESTART, Keyword.IDENTITY);
    if (!restart) {
      cursor.accept(Keyword.CONTINUE, Keyword.IDENTITY);
    }
    boolean cascade = cursor.acceptCascade();
    return new Truncate(cursor.spanFrom(from), tables, restart, cascade, List.copyOf(only));
  }
}
