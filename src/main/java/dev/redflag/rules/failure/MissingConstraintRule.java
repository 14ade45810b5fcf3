package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.ObjectType;

/** Flags a constraint that its table does not have. */
public final class MissingConstraintRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    AbsentName absent = AbsentName.of(conflict);
    if (absent != null && !absent.differsByCase() && absent.type() == ObjectType.CONSTRAINT) {
      context.report(absent.draft(step));
    }
  }
}
