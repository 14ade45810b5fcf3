package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.ObjectType;

/** Flags a view, sequence, trigger, policy, schema or the like that is not there. */
public final class MissingObjectRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    AbsentName absent = AbsentName.of(conflict);
    if (absent != null && !absent.differsByCase() && isOther(absent.type())) {
      context.report(absent.draft(step));
    }
  }

  /** Whether no rule of its own tells of what is missing. */
  private static boolean isOther(ObjectType type) {
    if (type == null) {
      return false;
    }
    return switch (type) {
      case TABLE, FOREIGN_TABLE, INDEX, COLUMN, CONSTRAINT, TYPE -> false;
      default -> true;
    };
  }
}
