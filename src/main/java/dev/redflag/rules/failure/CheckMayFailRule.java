package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.AlterActions;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowChanges;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.Quoting;

/** Flags a check that rows may violate. */
public final class CheckMayFailRule implements Rule.OfConflict {

  /** As much of a condition as a message bears. */
  private static final int LONGEST_SHOWN = 60;

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.RowsMayViolate violation)
        || violation.type() != Constraint.Type.CHECK) {
      return;
    }
    Subject table = Subject.of(violation.table(), step);
    Constraint check = AddedConstraint.of(violation, step);
    if (check == null
        || check.condition() == null
        || EarlierSteps.emptied(table, context)
        || isSet(check, table, context)
        || new KnownRow(table, step, context, addedWith(violation, step))
            .satisfies(check.condition())
        || wasThere(check, table, step, context)) {
      return;
    }
    String condition = check.condition().text();
    context.report(
        Draft.at(
                violation.span(),
                subject(check, condition, violation, step)
                    + " fails if a row of "
                    + table
                    + " violates it.")
            .about(table.name())
            .severity(AddedConstraint.severity(check, violation, step))
            .help(
                "Look for such rows, and correct them before this migration:\nSELECT * FROM "
                    + table
                    + " WHERE NOT ("
                    + condition
                    + ");"));
  }

  private static String subject(
      Constraint check, String condition, Conflict.RowsMayViolate violation, Step step) {
    String name = Quoting.quoteIfNeeded(check.name());
    if (AddedConstraint.validates(violation, step)) {
      return "Validating check " + name;
    }
    boolean brief = condition.length() <= LONGEST_SHOWN && condition.indexOf('\n') < 0;
    return brief ? "CHECK (" + condition + ")" : "Check " + name;
  }

  /** The column with which the check is written, or null. */
  private static String addedWith(Conflict.RowsMayViolate violation, Step step) {
    return AlterActions.at(violation.span(), step.statement()) instanceof AddColumn add
        ? add.column().name().value()
        : null;
  }

  /** Whether this migration has set one of the columns that the check is about. */
  private static boolean isSet(Constraint check, Subject table, RuleContext context) {
    for (String column : check.columns()) {
      if (!RowChanges.valuesSet(table, column, context).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the table had a check that was as strict until this migration. */
  private static boolean wasThere(Constraint check, Subject table, Step step, RuleContext context) {
    Table before = StartOfMigration.schema(step, context).table(table.name());
    if (before == null || RowChanges.any(table, context)) {
      return false;
    }
    for (Constraint other : before.constraints().values()) {
      if (other.type() == Constraint.Type.CHECK
          && other.validated()
          && !other.perhaps()
          && Implication.holds(other.condition(), check.condition())) {
        return true;
      }
    }
    return false;
  }
}
