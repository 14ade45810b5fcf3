package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Enclosure;
import dev.redflag.schema.Conflict;

/** Flags the use of an enum label in the transaction that adds it. */
public final class EnumValueUsedInTransactionRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.NewLabelUsed use)) {
      return;
    }
    String label = "'" + use.label().replace("'", "''") + "'";
    Draft draft =
        Draft.at(
                use.span(),
                label
                    + " cannot be used in the transaction that adds it to "
                    + use.type()
                    + ": "
                    + Enclosure.of(step, context).reason()
                    + ".")
            .help(
                "Add the label in a migration of its own, before this one: ALTER TYPE … ADD VALUE"
                    + " must be committed first.")
            .related(use.addedAt(), label + " is added here");
    if (use.perhaps()) {
      draft.severity(Severity.WARNING);
    }
    context.report(draft);
  }
}
