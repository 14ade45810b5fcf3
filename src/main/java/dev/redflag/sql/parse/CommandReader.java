package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Call;
import dev.redflag.sql.ast.Checkpoint;
import dev.redflag.sql.ast.Discard;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Listen;
import dev.redflag.sql.ast.Load;
import dev.redflag.sql.ast.Notify;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetConstraints;
import dev.redflag.sql.ast.Show;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.Unlisten;
import java.util.List;

/** Reads CALL, CHECKPOINT, DISCARD, LISTEN, LOAD, NOTIFY, SET CONSTRAINTS, SHOW, UNLISTEN. */
final class CommandReader {

  private CommandReader() {}

  /** CALL. */
  static Statement call(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CALL);
    QualifiedName procedure = cursor.functionName();
    Expression arguments = WordReader.group(cursor);
    if (arguments == null) {
      throw cursor.unexpected();
    }
    return new Call(cursor.spanFrom(from), procedure, arguments);
  }

  /** DISCARD. */
  static Statement discard(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.DISCARD);
    String what =
        switch (cursor.keyword()) {
          case Keyword.ALL -> "ALL";
          case Keyword.PLANS -> "PLANS";
          case Keyword.SEQUENCES -> "SEQUENCES";
          case Keyword.TEMP, Keyword.TEMPORARY -> "TEMPORARY";
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
    List<Option> options =
        cursor.at(TokenKind.OPEN_PAREN) ? OptionReader.inParens(cursor) : List.of();
    return new Checkpoint(cursor.spanFrom(from), options);
  }

  /** LOAD. */
  static Statement load(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.LOAD);
    StringConstant file = cursor.string();
    return new Load(cursor.spanFrom(from), file);
  }

  /** LISTEN. */
  static Statement listen(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.LISTEN);
    Identifier channel = cursor.name();
    return new Listen(cursor.spanFrom(from), channel);
  }

  /** UNLISTEN. */
  static Statement unlisten(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.UNLISTEN);
    Identifier channel = cursor.acceptOperator("*") ? null : cursor.name();
    return new Unlisten(cursor.spanFrom(from), channel);
  }

  /** NOTIFY. */
  static Statement notification(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.NOTIFY);
    Identifier channel = cursor.name();
    StringConstant payload = cursor.accept(TokenKind.COMMA) ? cursor.string() : null;
    return new Notify(cursor.spanFrom(from), channel, payload);
  }

  /** SHOW. */
  static Statement show(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.SHOW);
    String name;
    if (cursor.accept(Keyword.TIME, Keyword.ZONE)) {
      name = "timezone";
    } else if (cursor.accept(Keyword.SESSION, Keyword.AUTHORIZATION)) {
      name = "session_authorization";
    } else if (cursor.accept(Keyword.TRANSACTION, Keyword.ISOLATION, Keyword.LEVEL)) {
      name = "transaction_isolation";
    } else {
      name = cursor.accept(Keyword.ALL) ? "all" : Names.fold(cursor.qualifiedName().toString());
    }
    return new Show(cursor.spanFrom(from), name);
  }
}
