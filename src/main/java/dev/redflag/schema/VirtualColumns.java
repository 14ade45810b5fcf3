package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Expression;
import java.util.List;

/** What PostgreSQL refuses of generated columns that are computed when they are read. */
final class VirtualColumns {

  private VirtualColumns() {}

  private static boolean isVirtual(Column column) {
    return column != null
        && column.kind() == Column.Kind.GENERATED_VIRTUAL
        && !column.perhaps()
        && column.madeAt() != null;
  }

  /**
   * A column of what needs stored values.
   *
   * @param what the words for that, in the plural
   */
  static void key(Transition transition, Column column, Span span, String what) {
    if (isVirtual(column)) {
      transition.refuse(
          span,
          "0A000",
          what + " on virtual generated columns are not supported: " + column.name());
    }
  }

  /** The same for what an expression names. */
  static void named(Transition transition, Table table, Expression expression, String what) {
    if (expression == null || !transition.judging() || table.perhaps()) {
      return;
    }
    List<String> names = Mentions.columns(expression, OrderedMap.copyOf(table.columns()));
    for (String name : names) {
      key(transition, table.column(name), expression.span(), what);
    }
  }

  /** The type of a column: none that an extension or the history made. */
  static void type(Transition transition, Column column, Span span) {
    DataType type = column.type();
    if (isVirtual(column) && type != null && !type.isBuiltIn()) {
      transition.refuse(
          span, "0A000", "a virtual generated column has a type of PostgreSQL's own only");
    }
  }

  /** SET EXPRESSION, which no check may depend on. */
  static void change(Transition transition, Table table, Column column, Span span) {
    if (!isVirtual(column) || table.perhaps()) {
      return;
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.type() == Constraint.Type.CHECK && !constraint.perhaps()) {
        transition.refuse(
            span, "0A000", "a table with checks keeps the expressions of its virtual columns");
        return;
      }
    }
  }

  /** DROP EXPRESSION, for there are no values that would stay. */
  static void drop(Transition transition, Table table, Column column, Span span) {
    if (isVirtual(column) && !table.perhaps()) {
      transition.refuse(span, "0A000", "a virtual generated column keeps its expression");
    }
  }
}
