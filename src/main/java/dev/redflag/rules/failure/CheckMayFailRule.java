package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Quoting;

/** Flags a check that rows may violate. */
public final class CheckMayFailRule implements Rule.OfConflict {

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
        || wasThere(check, table, step, context)) {
      return;
    }
    String condition = check.condition().text();
    boolean validates = AddedConstraint.validates(violation, step);
    context.report(
        Draft.at(
                violation.span(),
                (validates
                        ? "Validating check " + Quoting.quoteIfNeeded(check.name())
                        : "CHECK (" + condition + ")")
                    + " fails if a row of "
                    + table
                    + " violates it.")
            .about(table.name())
            .help(
                "Look for such rows, and correct them before this migration:\nSELECT * FROM "
                    + table
                    + " WHERE NOT ("
                    + condition
                    + ");"));
  }

  /** Whether the table had a check that was as strict until this migration. */
  private static boolean wasThere(Constraint check, Subject table, Step step, RuleContext context) {
    Table before = EarlierSteps.schemaAtStart(step, context).table(table.name());
    if (before == null || EarlierSteps.changedRows(table, context)) {
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
