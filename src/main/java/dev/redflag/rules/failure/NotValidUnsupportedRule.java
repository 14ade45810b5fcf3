package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import java.util.Locale;

/** Flags NOT VALID where PostgreSQL does not take it. */
public final class NotValidUnsupportedRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.NotValidUnsupported refused)) {
      return;
    }
    Draft draft;
    if (refused.type() == Constraint.Type.FOREIGN_KEY) {
      draft =
          Draft.at(
                  refused.span(),
                  refused.table()
                      + " is partitioned, and takes a foreign key that is NOT VALID from"
                      + " PostgreSQL 18 on.")
              .help(
                  "Add it NOT VALID to each partition, validate those in a later migration, and add"
                      + " it to the table then.");
    } else {
      draft =
          Draft.at(
                  refused.span(),
                  "A "
                      + refused.type().words().toUpperCase(Locale.ROOT)
                      + " constraint cannot be NOT VALID.")
              .help(
                  refused.type() == Constraint.Type.EXCLUSION
                      ? "Leave NOT VALID out; the table is locked while its rows are read."
                      : "Build the index first, then add the constraint with it:\nCREATE UNIQUE"
                          + " INDEX CONCURRENTLY <index> ON "
                          + refused.table()
                          + " (…);\nALTER TABLE "
                          + refused.table()
                          + " ADD CONSTRAINT <name> "
                          + refused.type().words().toUpperCase(Locale.ROOT)
                          + " USING INDEX <index>;");
    }
    context.report(draft);
  }
}
