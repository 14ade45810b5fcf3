package dev.redflag.rules.failure;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.ObjectType;

/** Flags a view, sequence, function, trigger, policy or schema whose name is taken. */
public final class DuplicateObjectRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    TakenName taken = TakenName.of(conflict, step);
    if (taken != null && isOther(taken.type())) {
      context.report(taken.draft(step));
    }
  }

  /** Whether no rule of its own tells of what is to have the name. */
  private static boolean isOther(ObjectType type) {
    if (type == null) {
      return false;
    }
    return switch (type) {
      case TABLE, FOREIGN_TABLE, INDEX, COLUMN, CONSTRAINT, TYPE, DOMAIN -> false;
      default -> true;
    };
  }
}
