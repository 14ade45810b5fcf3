package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.parse.ExpressionParser;

/** Whether a default can be a value of its column. */
final class DefaultCheck {

  private DefaultCheck() {}

  static void check(Transition transition, RelationName table, Column column) {
    if (column.defaultValue() != null && column.type() != null && !column.perhaps()) {
      check(transition, table, column.name(), column.type(), column.defaultValue());
    }
  }

  /**
   * @param table the table; null for a domain
   */
  static void check(
      Transition transition, RelationName table, String name, DataType type, Expression value) {
    Column.Draft column = new Column.Draft(name);
    column.type = type;
    ExpressionCheck.value(
        transition,
        table,
        column.column(),
        value,
        ExpressionParser.parse(value),
        TableScope.of(transition, null),
        ExpressionPlace.DEFAULT);
  }
}
