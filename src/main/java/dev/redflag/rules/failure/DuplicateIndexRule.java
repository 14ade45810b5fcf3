package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.ObjectType;

/** Flags an index whose name is taken. */
public final class DuplicateIndexRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    TakenName taken = TakenName.of(conflict, step);
    if (taken != null && taken.type() == ObjectType.INDEX) {
      context.report(taken.draft(step));
    }
  }
}
