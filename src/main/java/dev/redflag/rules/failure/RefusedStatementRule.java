package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;

/** Flags what PostgreSQL does not do, and no other rule is about. */
public final class RefusedStatementRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (conflict instanceof Conflict.Refused refused) {
      String reason = refused.reason();
      context.report(
          Draft.at(
              refused.span(),
              "PostgreSQL refuses this: " + reason + (reason.endsWith(".") ? "" : ".")));
    }
  }
}
