package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AlterObject;
import dev.redflag.sql.ast.CreateEventTrigger;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE TRIGGER, and CREATE and ALTER EVENT TRIGGER. */
final class TriggerReader {

  private TriggerReader() {}

  /** CREATE [OR REPLACE] [CONSTRAINT] TRIGGER. */
  static Statement create(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    boolean constraint = cursor.accept(Keyword.CONSTRAINT);
    cursor.expect(Keyword.TRIGGER);
    Identifier name = cursor.name();
    String timing = timing(cursor);
    List<String> events = new ArrayList<>(2);
    List<Identifier> updateColumns = new ArrayList<>(0);
    do {
      events.add(event(cursor, updateColumns));
    } while (cursor.accept(Keyword.OR));
    cursor.expect(Keyword.ON);
    QualifiedName table = cursor.qualifiedName();
    QualifiedName referenced = cursor.accept(Keyword.FROM) ? cursor.qualifiedName() : null;
    constraintFlags(cursor);
    if (cursor.accept(Keyword.REFERENCING)) {
      transitions(cursor);
    }
    boolean forEachRow = forEachRow(cursor);
    Expression when = cursor.accept(Keyword.WHEN) ? ExpressionReader.readInParens(cursor) : null;
    QualifiedName function = executed(cursor);
    return new CreateTrigger(
        cursor.spanFrom(from),
        name,
        table,
        orReplace,
        constraint,
        timing,
        List.copyOf(events),
        List.copyOf(updateColumns),
        forEachRow,
        referenced,
        when,
        function);
  }

  private static String timing(Cursor cursor) {
    if (cursor.accept(Keyword.BEFORE)) {
      return "BEFORE";
    }
    if (cursor.accept(Keyword.AFTER)) {
      return "AFTER";
    }
    cursor.expect(Keyword.INSTEAD);
    cursor.expect(Keyword.OF);
    return "INSTEAD OF";
  }

  private static String event(Cursor cursor, List<Identifier> updateColumns) {
    if (cursor.accept(Keyword.INSERT)) {
      return "INSERT";
    }
    if (cursor.accept(Keyword.DELETE)) {
      return "DELETE";
    }
    if (cursor.accept(Keyword.TRUNCATE)) {
      return "TRUNCATE";
    }
    cursor.expect(Keyword.UPDATE);
    if (cursor.accept(Keyword.OF)) {
      updateColumns.addAll(cursor.names());
    }
    return "UPDATE";
  }

  private static void constraintFlags(Cursor cursor) {
    while (true) {
      if (cursor.accept(Keyword.NOT)) {
        cursor.expect(Keyword.DEFERRABLE);
      } else if (cursor.accept(Keyword.INITIALLY)) {
        if (!cursor.accept(Keyword.DEFERRED)) {
          cursor.expect(Keyword.IMMEDIATE);
        }
      } else if (!cursor.accept(Keyword.DEFERRABLE)) {
        return;
      }
    }
  }

  private static void transitions(Cursor cursor) {
    do {
      if (!cursor.accept(Keyword.NEW)) {
        cursor.expect(Keyword.OLD);
      }
      if (!cursor.accept(Keyword.TABLE)) {
        cursor.expect(Keyword.ROW);
      }
      cursor.accept(Keyword.AS);
      cursor.name();
    } while (cursor.at(Keyword.NEW) || cursor.at(Keyword.OLD));
  }

  private static boolean forEachRow(Cursor cursor) {
    if (!cursor.accept(Keyword.FOR)) {
      return false;
    }
    cursor.accept(Keyword.EACH);
    if (cursor.accept(Keyword.ROW)) {
      return true;
    }
    cursor.expect(Keyword.STATEMENT);
    return false;
  }

  private static QualifiedName executed(Cursor cursor) {
    cursor.expect(Keyword.EXECUTE);
    if (!cursor.accept(Keyword.FUNCTION)) {
      cursor.expect(Keyword.PROCEDURE);
    }
    QualifiedName function = cursor.functionName();
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      throw cursor.unexpected();
    }
    cursor.skipGroup();
    return function;
  }

  /** CREATE EVENT TRIGGER. */
  static Statement createEvent(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.EVENT);
    cursor.expect(Keyword.TRIGGER);
    Identifier name = cursor.name();
    cursor.expect(Keyword.ON);
    Identifier event = cursor.label();
    if (cursor.accept(Keyword.WHEN)) {
      do {
        cursor.name();
        cursor.expect(Keyword.IN);
        cursor.skipGroup();
      } while (cursor.accept(Keyword.AND));
    }
    QualifiedName function = executed(cursor);
    return new CreateEventTrigger(cursor.spanFrom(from), name, event, function);
  }

  /** ALTER EVENT TRIGGER with ENABLE or DISABLE. */
  static Statement alterEvent(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER, Keyword.EVENT);
    cursor.expect(Keyword.TRIGGER);
    QualifiedName name = WordReader.whole(cursor.name());
    String action = "DISABLE";
    if (!cursor.accept(Keyword.DISABLE)) {
      cursor.expect(Keyword.ENABLE);
      action = "ENABLE";
      if (cursor.accept(Keyword.REPLICA)) {
        action = "ENABLE REPLICA";
      } else if (cursor.accept(Keyword.ALWAYS)) {
        action = "ENABLE ALWAYS";
      }
    }
    return new AlterObject(
        cursor.spanFrom(from),
        "AlterEventTrigStmt",
        ObjectType.EVENT_TRIGGER,
        name,
        action,
        List.of(),
        List.of());
  }
}
