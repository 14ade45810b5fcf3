package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.ObjectType;

/** Flags a table that is not there. */
public final class MissingTableRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    AbsentName absent = AbsentName.of(conflict);
    if (absent != null
        && !absent.differsByCase()
        && (absent.type() == ObjectType.TABLE || absent.type() == ObjectType.FOREIGN_TABLE)) {
      context.report(absent.draft(step));
    }
  }
}
