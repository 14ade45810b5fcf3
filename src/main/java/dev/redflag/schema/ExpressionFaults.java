package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Faults;
import dev.redflag.source.Span;

/** Makes conflicts of what PostgreSQL would refuse in an expression. */
final class ExpressionFaults implements Faults {

  private final Transition transition;
  private final RelationName table;
  private final String column;

  /**
   * @param table the table that the expression is for, or null
   * @param column the column that it is for, or null
   */
  ExpressionFaults(Transition transition, RelationName table, String column) {
    this.transition = transition;
    this.table = table;
    this.column = column;
  }

  @Override
  public void found(Span span, String sqlState, String reason) {
    transition.refuse(span, sqlState, reason);
  }

  @Override
  public void literal(Span span, String sqlState, DataType type, String text) {
    transition.conflict(new Conflict.InvalidLiteral(span, sqlState, table, column, type, text));
  }
}
