package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.ObjectType;

/** Flags an index that is not there. */
public final class MissingIndexRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    AbsentName absent = AbsentName.of(conflict);
    if (absent != null && !absent.differsByCase() && absent.type() == ObjectType.INDEX) {
      context.report(absent.draft(step));
    }
  }
}
