package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;

/** Flags a name that is there in another case only. */
public final class NameCaseMismatchRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    AbsentName absent = AbsentName.of(conflict);
    if (absent != null && absent.differsByCase()) {
      context.report(absent.caseDraft(step));
    }
  }
}
