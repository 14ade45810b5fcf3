package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;

/** Flags an exclusion constraint that rows may violate. */
public final class ExclusionMayFailRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.RowsMayViolate violation)
        || violation.type() != Constraint.Type.EXCLUSION) {
      return;
    }
    Subject table = Subject.of(violation.table(), step);
    if (EarlierSteps.emptied(table, context)) {
      return;
    }
    context.report(
        Draft.at(
                violation.span(),
                "The exclusion constraint fails if two rows of " + table + " exclude each other.")
            .about(table.name())
            .help(
                "Look for such rows, with a join of "
                    + table
                    + " with itself on the operators of the constraint, and correct them before"
                    + " this migration."));
  }
}
