package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AlterEventTrigger;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.CreateEventTrigger;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.EventFilter;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.TransitionTable;
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
      int event = cursor.position();
      String read = event(cursor, updateColumns);
      if (events.contains(read)) {
        cursor.position(event);
        throw cursor.unexpected();
      }
      events.add(read);
    } while (cursor.accept(Keyword.OR));
    cursor.expect(Keyword.ON);
    QualifiedName table = cursor.qualifiedName();
    QualifiedName referenced = cursor.accept(Keyword.FROM) ? cursor.qualifiedName() : null;
    ConstraintFlags flags = new ConstraintAttributes().read(cursor, false);
    List<TransitionTable> transitions =
        cursor.accept(Keyword.REFERENCING) ? transitions(cursor) : List.of();
    boolean forEachRow = forEachRow(cursor);
    Expression when = cursor.accept(Keyword.WHEN) ? ExpressionReader.readInParens(cursor) : null;
    QualifiedName function = executed(cursor);
    List<String> arguments = arguments(cursor);
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
        function,
        arguments,
        flags,
        transitions);
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

  private static List<TransitionTable> transitions(Cursor cursor) {
    List<TransitionTable> transitions = new ArrayList<>(2);
    do {
      int first = cursor.position();
      boolean isNew = cursor.accept(Keyword.NEW);
      if (!isNew) {
        cursor.expect(Keyword.OLD);
      }
      boolean isTable = cursor.accept(Keyword.TABLE);
      if (!isTable) {
        cursor.expect(Keyword.ROW);
      }
      cursor.accept(Keyword.AS);
      Identifier name = cursor.name();
      transitions.add(new TransitionTable(isNew, isTable, name, cursor.spanFrom(first)));
    } while (cursor.at(Keyword.NEW) || cursor.at(Keyword.OLD));
    return List.copyOf(transitions);
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
    return cursor.functionName();
  }

  /** Constants in parentheses, as written. */
  private static List<String> arguments(Cursor cursor) {
    List<String> arguments = new ArrayList<>(0);
    cursor.expect(TokenKind.OPEN_PAREN);
    if (!cursor.at(TokenKind.CLOSE_PAREN)) {
      do {
        if (cursor.at(TokenKind.OPEN_PAREN)) {
          throw cursor.unexpected();
        }
        arguments.add(cursor.text());
        cursor.advance();
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(arguments);
  }

  /** CREATE EVENT TRIGGER. */
  static Statement createEvent(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.EVENT);
    cursor.expect(Keyword.TRIGGER);
    Identifier name = cursor.name();
    cursor.expect(Keyword.ON);
    Identifier event = cursor.label();
    List<EventFilter> filters = new ArrayList<>(0);
    if (cursor.accept(Keyword.WHEN)) {
      do {
        filters.add(filter(cursor));
      } while (cursor.accept(Keyword.AND));
    }
    QualifiedName function = executed(cursor);
    cursor.expect(TokenKind.OPEN_PAREN);
    cursor.expect(TokenKind.CLOSE_PAREN);
    return new CreateEventTrigger(
        cursor.spanFrom(from), name, event, function, List.copyOf(filters));
  }

  private static EventFilter filter(Cursor cursor) {
    int first = cursor.position();
    Identifier variable = cursor.name();
    cursor.expect(Keyword.IN);
    cursor.expect(TokenKind.OPEN_PAREN);
    List<StringConstant> values = new ArrayList<>(2);
    do {
      values.add(cursor.string());
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return new EventFilter(variable, List.copyOf(values), cursor.spanFrom(first));
  }

  /** ALTER EVENT TRIGGER with ENABLE or DISABLE. */
  static Statement alterEvent(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER, Keyword.EVENT);
    cursor.expect(Keyword.TRIGGER);
    Identifier name = cursor.name();
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
    return new AlterEventTrigger(cursor.spanFrom(from), name, action);
  }
}
