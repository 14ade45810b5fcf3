package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Call;
import dev.redflag.sql.ast.Discard;
import dev.redflag.sql.ast.Other;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetConstraints;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Reads CALL, CHECKPOINT, DISCARD, LISTEN, LOAD, NOTIFY, SET CONSTRAINTS, SHOW and UNLISTEN. */
final class CommandReader {

  private CommandReader() {}

  /** CALL. */
  static Statement call(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CALL);
    QualifiedName procedure = cursor.functionName();
    if (WordReader.arguments(cursor) == null) {
      throw cursor.unexpected();
    }
    return new Call(cursor.spanFrom(from), procedure);
  }

  /** DISCARD. */
  static Statement discard(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.DISCARD);
    String what =
        switch (cursor.keyword()) {
          case ALL -> "ALL";
          case PLANS -> "PLANS";
          case SEQUENCES -> "SEQUENCES";
          case TEMP, TEMPORARY -> "TEMPORARY";
          default -> throw cursor.unexpected();
        };
    cursor.advance();
    return new Discard(cursor.spanFrom(from), what);
  }

  /** SET CONSTRAINTS. */
  static Statement setConstraints(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.SET, Keyword.CONSTRAINTS);
    List<QualifiedName> names = cursor.accept(Keyword.ALL) ? List.of() : cursor.qualifiedNames();
    boolean deferred = cursor.accept(Keyword.DEFERRED);
    if (!deferred) {
      cursor.expect(Keyword.IMMEDIATE);
    }
    return new SetConstraints(cursor.spanFrom(from), names, deferred);
  }

  /** CHECKPOINT. */
  static Statement checkpoint(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CHECKPOINT);
    return other(cursor, from, "CheckPointStmt");
  }

  /** LOAD. */
  static Statement load(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.LOAD);
    cursor.string();
    return other(cursor, from, "LoadStmt");
  }

  /** LISTEN. */
  static Statement listen(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.LISTEN);
    cursor.name();
    return other(cursor, from, "ListenStmt");
  }

  /** UNLISTEN. */
  static Statement unlisten(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.UNLISTEN);
    if (!cursor.acceptOperator("*")) {
      cursor.name();
    }
    return other(cursor, from, "UnlistenStmt");
  }

  /** NOTIFY. */
  static Statement notification(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.NOTIFY);
    cursor.name();
    if (cursor.accept(TokenKind.COMMA)) {
      cursor.string();
    }
    return other(cursor, from, "NotifyStmt");
  }

  /** SHOW. */
  static Statement show(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.SHOW);
    if (cursor.at(Keyword.TIME, Keyword.ZONE)
        || cursor.at(Keyword.SESSION, Keyword.AUTHORIZATION)) {
      cursor.position(cursor.position() + 2);
    } else if (cursor.at(Keyword.TRANSACTION, Keyword.ISOLATION, Keyword.LEVEL)) {
      cursor.position(cursor.position() + 3);
    } else if (!cursor.accept(Keyword.ALL)) {
      cursor.qualifiedName();
    }
    return other(cursor, from, "VariableShowStmt");
  }

  private static Statement other(Cursor cursor, int from, String kind) {
    return new Other(cursor.spanFrom(from), kind, List.of());
  }
}
