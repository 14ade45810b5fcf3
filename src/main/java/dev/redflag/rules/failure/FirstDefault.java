package dev.redflag.rules.failure;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/**
 * The default with which this migration has added a column, and which has filled the rows that were
 * there, whether or not the column has kept it.
 */
final class FirstDefault {

  private FirstDefault() {}

  /** Whether that default still is what each of the rows holds, the same constant in all. */
  static boolean isSameInAll(Subject table, String column, Step step, RuleContext context) {
    Table after = step.after().table(table.name());
    Column now = after == null || column == null ? null : after.column(column);
    if (now == null || now.perhaps() || now.updated()) {
      return false;
    }
    Expression value = of(table, column, step, context);
    return value != null && isConstant(ExpressionParser.parse(value).uncast());
  }

  /** Whether this migration has added the column with another value for each row. */
  static boolean differs(Subject table, String column, Step step, RuleContext context) {
    for (EarlierSteps.Added added : EarlierSteps.added(table, column, context)) {
      Table after = added.step().after().table(table.name());
      Column made = after == null ? null : after.column(column);
      if (made != null && (made.kind() == Column.Kind.SERIAL || made.identity())) {
        return true;
      }
    }
    Expression value = of(table, column, step, context);
    return value != null && DistinctValues.gives(value, table.table());
  }

  private static Expression of(Subject table, String column, Step step, RuleContext context) {
    AddColumn add = addition(table, column, step, context);
    if (add == null) {
      return null;
    }
    for (ColumnConstraint constraint : add.column().constraints()) {
      if (constraint instanceof ColumnConstraint.Default written) {
        return written.value();
      }
    }
    return null;
  }

  private static boolean isConstant(Term term) {
    return term instanceof Term.Constant constant && constant.kind() != Term.Constant.Kind.NULL;
  }

  private static AddColumn addition(Subject table, String column, Step step, RuleContext context) {
    if (step.statement() instanceof AlterTable alter) {
      for (AlterTableAction action : alter.actions()) {
        if (action instanceof AddColumn add && add.column().name().value().equals(column)) {
          return add;
        }
      }
    }
    List<EarlierSteps.Added> added = EarlierSteps.added(table, column, context);
    return added.isEmpty() ? null : added.get(added.size() - 1).action();
  }
}
