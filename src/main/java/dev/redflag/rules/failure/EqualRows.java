package dev.redflag.rules.failure;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowChanges;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Index;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.Expression;

/** Whether rows may hold the same where they are to be unique. */
final class EqualRows {

  private EqualRows() {}

  /** Whether two rows may be equal, so that a unique index or constraint is refused. */
  static boolean mayBe(Conflict.RowsMayViolate violation, Step step, RuleContext context) {
    if (violation.type() != Constraint.Type.UNIQUE
        && violation.type() != Constraint.Type.PRIMARY_KEY) {
      return false;
    }
    Subject table = Subject.of(violation.table(), step);
    return !EarlierSteps.emptied(table, context)
        && !RowChanges.deletedByComparison(table, context)
        && !wasUnique(violation, step, context)
        && !setApart(violation, table, step, context);
  }

  /** Whether some of the columns were unique until this migration, in the same rows or more. */
  private static boolean wasUnique(
      Conflict.RowsMayViolate violation, Step step, RuleContext context) {
    if (violation.columns().contains(null)) {
      return false;
    }
    StartOfMigration start = StartOfMigration.of(violation.table(), violation.columns(), context);
    Expression predicate =
        step.statement() instanceof CreateIndex create ? create.predicate() : null;
    for (Index index : StartOfMigration.schema(step, context).indexesOf(start.name())) {
      if (index.unique()
          && (index.predicate() == null || Implication.holds(predicate, index.predicate()))
          && index.valid()
          && !index.perhaps()
          && !index.keys().isEmpty()
          && !index.keys().contains(null)
          && start.columns().containsAll(index.keys())) {
        return true;
      }
    }
    return false;
  }

  /** Whether this migration has filled one of the columns with values made to be different. */
  private static boolean setApart(
      Conflict.RowsMayViolate violation, Subject table, Step step, RuleContext context) {
    for (String column : violation.columns()) {
      if (column == null) {
        continue;
      }
      if (FirstDefault.differs(table, column, step, context)) {
        return true;
      }
      for (Expression value : RowChanges.valuesSet(table, column, context)) {
        if (DistinctValues.gives(value, table.table())) {
          return true;
        }
      }
    }
    return false;
  }
}
