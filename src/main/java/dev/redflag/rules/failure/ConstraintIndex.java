package dev.redflag.rules.failure;

import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Index;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;

/** The index that a constraint stands on. */
final class ConstraintIndex {

  private ConstraintIndex() {}

  /** The one that DROP INDEX names where something needs it; null if that is no such index. */
  static Index dropped(Conflict.StillNeeded needed, Step step) {
    if (!(step.statement() instanceof Drop drop) || drop.objectType() != ObjectType.INDEX) {
      return null;
    }
    for (DropTarget target : drop.targets()) {
      if (target.name().span().contains(needed.span())) {
        Index index = step.before().index(target.name(), step.session());
        return index != null && index.constraint() ? index : null;
      }
    }
    return null;
  }
}
