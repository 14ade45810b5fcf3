package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Faults;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

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
  public void missingFunction(Span span, QualifiedName function, List<DataType> given) {
    List<String> others = new ArrayList<>();
    for (Function other : transition.schema.functions(function, transition.session)) {
      others.add(other.name() + "(" + Functions.arguments(other) + ")");
    }
    Fate fate =
        others.isEmpty() ? transition.schema.fateOfFunction(function, transition.session) : null;
    transition.conflict(
        new Conflict.MissingFunction(
            span, function, Conflict.MissingFunction.call(function, given), others, fate));
  }

  @Override
  public void missingOperator(Span span, String operator, List<DataType> given) {
    transition.conflict(
        new Conflict.MissingFunction(
            span, null, Conflict.MissingFunction.operator(operator, given), List.of(), null));
  }

  @Override
  public void literal(Span span, String sqlState, DataType type, String text) {
    transition.conflict(new Conflict.InvalidLiteral(span, sqlState, table, column, type, text));
  }
}
