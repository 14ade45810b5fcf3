package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** Whether rows that are there can be in the way of a statement. */
final class DataChecks {

  private DataChecks() {}

  /**
   * Whether the table may hold rows: it is not new in this deploy unit, or was filled since. One
   * that IF NOT EXISTS makes is new: had it been there, its rows were no matter of the author's.
   */
  static boolean mayHoldRows(Transition transition, Table table) {
    return table.madeAt() == null
        || !table.madeAt().inUnitOf(transition.migration)
        || table.filledAt() != null;
  }

  /**
   * Whether the column holds nothing but nulls: it is new in this deploy unit, and nothing filled
   * it.
   */
  static boolean holdsOnlyNulls(Transition transition, Table table, Column column) {
    boolean inserted = table.filledAt() != null && table.filledAt().inUnitOf(transition.migration);
    return !inserted
        && column.madeAt() != null
        && column.madeAt().inUnitOf(transition.migration)
        && column.filledAt() == null
        && !column.updated();
  }

  /** ADD COLUMN that refuses nulls. */
  static void checkAdded(Transition transition, RelationName tableName, Column column, Span span) {
    Table table = transition.schema.table(tableName);
    if (column.perhaps() || column.fillsItself() || !mayHoldRows(transition, table)) {
      return;
    }
    boolean required = column.notNull();
    Domain domain = domainOf(transition, column.type());
    if (domain != null) {
      if (domain.defaultValue() != null) {
        return;
      }
      required |= domain.notNull();
    }
    if (required) {
      transition.conflict(new Conflict.AddRequiredColumn(span, table, column));
    }
  }

  private static Domain domainOf(Transition transition, DataType type) {
    return type != null && !type.isArray() && transition.schema.typeOf(type) instanceof Domain found
        ? found
        : null;
  }

  /** SET NOT NULL, or a primary key. */
  static void checkNotNull(
      Transition transition, RelationName tableName, Column column, Span span) {
    Table table = transition.schema.table(tableName);
    if (!transition.judging()
        || column == null
        || isTrustedNotNull(table, column)
        || column.filledAt() != null
        || column.identity()
        || !mayHoldRows(transition, table)
        || provenNotNull(table, column.name())) {
      return;
    }
    transition.conflict(new Conflict.NullsMayRemain(span, table, column));
  }

  /** Whether the column refuses nulls and holds none: its constraint may not be validated. */
  private static boolean isTrustedNotNull(Table table, Column column) {
    Constraint constraint = table.notNull(column.name());
    return column.notNull() && (constraint == null || constraint.validated());
  }

  /** Whether a validated CHECK says that the column holds no null. */
  static boolean provenNotNull(Table table, String column) {
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.type() == Constraint.Type.CHECK
          && constraint.validated()
          && !constraint.perhaps()
          && isNotNull(constraint.condition(), column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the condition is {@code column IS NOT NULL}. */
  private static boolean isNotNull(Expression condition, String column) {
    Tokens tokens = condition.tokens();
    int first = condition.first();
    int end = condition.end();
    while (end - first > 2
        && tokens.kind(first) == TokenKind.OPEN_PAREN
        && tokens.kind(end - 1) == TokenKind.CLOSE_PAREN) {
      first++;
      end--;
    }
    return end - first == 4
        && column.equals(Mentions.name(tokens, first))
        && isWord(tokens, first + 1, "is")
        && isWord(tokens, first + 2, "not")
        && isWord(tokens, first + 3, "null");
  }

  private static boolean isWord(Tokens tokens, int index, String word) {
    return tokens.kind(index) == TokenKind.WORD && tokens.text(index).equalsIgnoreCase(word);
  }

  /** A primary key, unique or exclusion constraint that was just added to a table. */
  static void checkIndexed(
      Transition transition, RelationName tableName, ConstraintRequest request) {
    Table table = transition.schema.table(tableName);
    if (!transition.judging() || request.usingIndex != null || !mayHoldRows(transition, table)) {
      return;
    }
    checkUnique(
        transition,
        table,
        request.type,
        request.columnNames(),
        request.nullsNotDistinct,
        request.span);
  }

  /** A unique index or constraint that is added to a table. */
  static void checkUnique(
      Transition transition,
      Table table,
      Constraint.Type type,
      List<String> columns,
      boolean nullsNotDistinct,
      Span span) {
    if (type != Constraint.Type.EXCLUSION) {
      for (String name : columns) {
        Column column = name == null ? null : table.column(name);
        if (column != null && !nullsNotDistinct && holdsOnlyNulls(transition, table, column)) {
          // All rows hold null there: they are distinct, or a required column says so itself.
          return;
        }
        if (column != null && givesEachRowAnother(transition, column)) {
          return;
        }
      }
      if (isUniqueAlready(transition, table, columns)) {
        return;
      }
    }
    transition.conflict(new Conflict.RowsMayViolate(span, table.name(), type, columns));
  }

  /** Whether the column is new and was filled with values of which each is another. */
  private static boolean givesEachRowAnother(Transition transition, Column column) {
    if (column.madeAt() == null
        || !column.madeAt().inUnitOf(transition.migration)
        || column.updated()
        || column.filledAt() == null) {
      return false;
    }
    if (column.identity() || column.kind() == Column.Kind.SERIAL) {
      return true;
    }
    return column.defaultValue() != null
        && ExpressionParser.parse(column.defaultValue()) instanceof Term.Call call
        && neverTwice(call.function().name());
  }

  private static boolean neverTwice(String function) {
    return switch (function) {
      case "nextval",
          "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "uuid_generate_v1",
          "uuid_generate_v4" ->
          true;
      default -> false;
    };
  }

  /** Whether another index makes some of the columns unique. */
  private static boolean isUniqueAlready(Transition transition, Table table, List<String> columns) {
    int same = 0;
    for (Index index : transition.schema.indexesOf(table.name())) {
      if (!index.unique()
          || index.predicate() != null
          || index.perhaps()
          || !index.valid()
          || index.keys().isEmpty()
          || !columns.containsAll(index.keys())) {
        continue;
      }
      // One of them is the new index itself.
      same += index.keys().equals(columns) ? 1 : 2;
    }
    return same > 1;
  }

  /** A check that was just added to a table; foreign keys are checked where they are made. */
  static void checkPlain(Transition transition, RelationName tableName, ConstraintRequest request) {
    Table table = transition.schema.table(tableName);
    if (!transition.judging()
        || request.type != Constraint.Type.CHECK
        || request.flags.notValid()
        || request.flags.notEnforced()
        || !mayHoldRows(transition, table)) {
      return;
    }
    List<String> columns = Mentions.columns(request.condition, OrderedMap.copyOf(table.columns()));
    boolean onlyNulls = !columns.isEmpty() && !Expressions.names(request.condition, "null");
    for (String name : columns) {
      onlyNulls &= holdsOnlyNulls(transition, table, table.column(name));
    }
    if (!onlyNulls) {
      transition.conflict(
          new Conflict.RowsMayViolate(request.span, tableName, Constraint.Type.CHECK, columns));
    }
  }

  /** VALIDATE CONSTRAINT. */
  static void checkValidation(
      Transition transition, RelationName tableName, Constraint constraint, Span span) {
    if (transition.judging() && mayHoldRows(transition, transition.schema.table(tableName))) {
      transition.conflict(
          new Conflict.RowsMayViolate(span, tableName, constraint.type(), constraint.columns()));
    }
  }
}
