package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;

/** Flags a label that its enum does not have. */
public final class MissingEnumLabelRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    AbsentName absent = AbsentName.of(conflict);
    if (absent != null && !absent.differsByCase() && absent.type() == null) {
      context.report(absent.draft(step));
    }
  }
}
