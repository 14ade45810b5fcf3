package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Deparser;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.Faults;
import dev.redflag.postgres.TypeInference;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import dev.redflag.sql.parse.SqlParser;
import java.util.List;

/** Whether the checks and indexes of a column still stand when its type is another. */
final class RetypedCheck {

  private final Transition transition;
  private final Column column;
  private final SetDataType action;
  private final DataType to;
  private final Table after;
  private final StoredNames names;

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
    Moment moment = new Moment(transition.schema, transition.session);
    this.names = new StoredNames(transition.schema, moment, table);
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
      String what = "the index " + index.name().name();
      condition(index.predicate(), what);
      for (IndexElement element : index.elements()) {
        key(element.expression(), what);
      }
    }
  }

  private void condition(Expression condition, String what) {
    Term kept = kept(condition);
    if (kept != null) {
      First first = new First();
      TypeInference.checkCondition(
          kept, transition.scope(after), ExpressionPlace.CHECK, first, "CHECK");
      tell(first, what);
    }
  }

  private void key(Expression key, String what) {
    Term kept = kept(key);
    if (kept != null) {
      First first = new First();
      TypeInference.check(kept, transition.scope(after), ExpressionPlace.INDEX, first);
      tell(first, what);
    }
  }

  private void tell(First first, String what) {
    if (first.reason != null) {
      transition.refuse(
          action.span(), first.sqlState, what + " does not go with the new type: " + first.reason);
    }
  }

  /**
   * The expression as PostgreSQL has kept it, with the casts of what the column was: it reads that
   * again, and {@code length(code::text)} takes any type. Null if it is not known.
   */
  private Term kept(Expression written) {
    if (written == null) {
      return null;
    }
    Term term = ExpressionParser.parse(written);
    String text = new Deparser(names, names).expression(term);
    if (text == null) {
      return null;
    }
    String query = "DELETE FROM t WHERE ".concat(text);
    List<Statement> read = SqlParser.parse(new SourceFile("", query)).statements();
    return read.size() == 1 && read.get(0) instanceof Delete delete && delete.where() != null
        ? ExpressionParser.parse(delete.where())
        : null;
  }

  /** Keeps the first fault. */
  private static final class First implements Faults {
    private String sqlState;
    private String reason;

    @Override
    public void found(Span span, String sqlState, String reason) {
      boolean ofTypes =
          sqlState.equals("42883") || sqlState.equals("42804") || sqlState.equals("42846");
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

    /** What PostgreSQL has kept was a value of its type when it was written. */
    @Override
    public void literal(Span span, String sqlState, DataType type, String text) {}
  }
}
