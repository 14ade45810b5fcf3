package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.Faults;
import dev.redflag.postgres.TypeInference;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** Whether the checks and indexes of a column still stand when its type is another. */
final class RetypedCheck {

  private final Transition transition;
  private final Column column;
  private final SetDataType action;
  private final DataType to;
  private final Table after;

  RetypedCheck(Transition transition, Table table, Column column, SetDataType action, DataType to) {
    this.transition = transition;
    this.column = column;
    this.action = action;
    this.to = to;
    Column.Draft retyped = new Column.Draft(column);
    retyped.type = to;
    Table.Draft draft = new Table.Draft(table);
    draft.columns = draft.columns.with(column.name(), retyped.column());
    this.after = draft.table();
  }

  void check() {
    for (Constraint constraint : after.constraints().values()) {
      if (constraint.type() == Constraint.Type.CHECK
          && !constraint.perhaps()
          && constraint.columns().contains(column.name())) {
        condition(constraint.condition(), "the check " + constraint.name());
      }
    }
    for (Index index : transition.schema.indexesOf(after.name())) {
      if (!index.perhaps() && index.madeAt() != null && index.uses(column.name())) {
        index(index);
      }
    }
  }

  private void index(Index index) {
    int at = index.keys().indexOf(column.name());
    boolean plain = index.elements().isEmpty();
    if (at >= 0 && !plain && at < index.elements().size()) {
      IndexElement element = index.elements().get(at);
      plain = element.operatorClass() == null;
    }
    if (at >= 0 && plain) {
      new IndexCheck(transition, index.method()).key(action.span(), to);
    }
    if (index.others().contains(column.name())) {
      condition(index.predicate(), "the index " + index.name().name());
    }
  }

  private void condition(Expression condition, String what) {
    if (condition == null) {
      return;
    }
    First first = new First();
    TypeInference.checkCondition(
        ExpressionParser.parse(condition),
        transition.scope(after),
        ExpressionPlace.CHECK,
        first,
        "CHECK");
    if (first.reason != null) {
      transition.refuse(
          action.span(), first.sqlState, what + " does not go with the new type: " + first.reason);
    }
  }

  /** Keeps the first fault. */
  private final class First implements Faults {
    private String sqlState;
    private String reason;

    @Override
    public void found(Span span, String sqlState, String reason) {
      boolean ofTypes = sqlState.equals("42883") || sqlState.equals("42804");
      if (this.reason == null && ofTypes) {
        this.sqlState = sqlState;
        this.reason = reason;
      }
    }

    @Override
    public void missingFunction(Span span, QualifiedName function, List<DataType> given) {
      found(span, "42883", "it calls " + function + " with other arguments");
    }

    @Override
    public void missingOperator(Span span, String operator, List<DataType> given) {
      found(
          span,
          "42883",
          "there is no operator " + Conflict.MissingFunction.operator(operator, given));
    }

    /** PostgreSQL has long made the literal a value of the old type, which was perhaps text. */
    @Override
    public void literal(Span span, String sqlState, DataType type, String text) {
      DataType from = column.type();
      boolean wasText = from.is("text") || from.is("varchar");
      if (reason == null && wasText && to.isBuiltIn() && type.sameAs(to)) {
        this.sqlState = "42883";
        this.reason = "it has a text where " + to.plain() + " is wanted";
      }
    }
  }
}
