package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL takes an UPDATE, DELETE or MERGE. */
final class UpdateCheck {

  private UpdateCheck() {}

  /**
   * @param table what the statement changes; null if there is nothing to say of it
   */
  static void check(Transition transition, Table table, Update statement) {
    if (table == null || !transition.judging()) {
      return;
    }
    RowScope rows = new RowScope(transition, table, statement.whole(), value(statement.alias()));
    rows.from(statement.from());
    List<String> set = new ArrayList<>();
    for (Assignment assignment : statement.assignments()) {
      for (Identifier name : assignment.columns()) {
        if (set.contains(name.value()) && isPlain(assignment.value())) {
          transition.refuse(name.span(), "42601", "column " + name + " is set more than once");
        }
        set.add(name.value());
      }
      assign(rows, assignment);
      checkNull(rows, assignment, statement);
    }
    rows.where(statement.where());
    rows.returning();
  }

  private static String value(Identifier alias) {
    return alias == null ? null : alias.value();
  }

  private static void assign(RowScope rows, Assignment assignment) {
    Expression value = assignment.value();
    rows.analysis.expressions.read(value.first(), value.end(), rows.scope);
    List<Identifier> names = assignment.columns();
    if (names.size() == 1) {
      Column column = rows.table.column(names.get(0).value());
      if (isPlain(value)) {
        rows.assign(column, value.first(), value.end(), ExpressionPlace.UPDATE);
      }
      return;
    }
    Term term = rows.analysis.term(value.first(), value.end());
    int count = -1;
    if (term instanceof Term.Operation row && row.operator().equals("ROW")) {
      count = row.operands().size();
      for (int i = 0; i < Math.min(count, names.size()); i++) {
        Column column = rows.table.column(names.get(i).value());
        Term part = row.operands().get(i);
        if (column != null && !(part instanceof Term.Unknown)) {
          Assignments.value(
              rows.transition, rows.table.name(), column, part, rows.scope, ExpressionPlace.UPDATE);
        }
      }
    } else if (term instanceof Term.Subquery query) {
      List<DataType> columns = rows.scope.query(query);
      count = columns == null ? -1 : columns.size();
      for (int i = 0; i < Math.min(count, names.size()); i++) {
        Column column = rows.table.column(names.get(i).value());
        if (column != null) {
          Assignments.type(rows.transition, column, columns.get(i), query.span(), rows.scope);
        }
      }
    }
    if (count >= 0 && count != names.size()) {
      rows.transition.refuse(
          value.span(),
          "42601",
          "the number of columns, " + names.size() + ", is not that of the values, " + count);
    }
  }

  private static void checkNull(RowScope rows, Assignment assignment, Update statement) {
    Expression value = assignment.value();
    if (!rows.certain() || assignment.columns().size() != 1 || !isPlain(value)) {
      return;
    }
    Column column = rows.table.column(assignment.columns().get(0).value());
    if (column != null
        && column.notNull()
        && !column.perhaps()
        && isNull(value, column, rows)
        && !Triggers.mayFill(rows.table)) {
      boolean every = statement.where() == null && statement.from() == null;
      rows.transition.conflict(new Conflict.NullWritten(value.span(), rows.table, column, every));
    }
  }

  /** Whether the value is null, or the default of a column that has none. */
  private static boolean isNull(Expression value, Column column, RowScope rows) {
    boolean alone = value.end() == value.first() + 1;
    if (alone && value.tokens().keyword(value.first()) == Keyword.DEFAULT) {
      // A domain may have a default of its own.
      return !column.fillsItself() && column.type() != null && column.type().isBuiltIn();
    }
    return rows.analysis.term(value.first(), value.end()).uncast() instanceof Term.Constant constant
        && constant.kind() == Term.Constant.Kind.NULL;
  }

  /** Whether the value follows the name of its column at once, so that no part of it is set. */
  private static boolean isPlain(Expression value) {
    int at = value.first() - 2;
    return at >= 0 && Mentions.name(value.tokens(), at) != null;
  }

  static void check(Transition transition, Table table, Delete statement) {
    if (table == null || !transition.judging()) {
      return;
    }
    RowScope rows = new RowScope(transition, table, statement.whole(), value(statement.alias()));
    rows.from(statement.using());
    rows.where(statement.where());
    rows.returning();
  }

  static void check(Transition transition, Table table, Merge statement) {
    if (table == null || !transition.judging()) {
      return;
    }
    RowScope rows = new RowScope(transition, table, statement.whole(), value(statement.alias()));
    rows.from(statement.source());
    Expression condition = statement.condition();
    rows.analysis.condition(condition.first(), condition.end(), rows.scope, ExpressionPlace.JOIN);
  }
}
