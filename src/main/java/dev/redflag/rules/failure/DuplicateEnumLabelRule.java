package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;

/** Flags a label that its enum has already. */
public final class DuplicateEnumLabelRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    TakenName taken = TakenName.of(conflict, step);
    if (taken != null && taken.type() == null) {
      context.report(taken.draft(step));
    }
  }
}
