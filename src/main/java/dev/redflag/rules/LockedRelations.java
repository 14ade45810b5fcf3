package dev.redflag.rules;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The relations that a statement locks. */
public final class LockedRelations {

  private LockedRelations() {}

  /** Those in use whose writers wait for it, the altered one first. */
  public static List<RelationName> live(Step step) {
    List<RelationName> live = new ArrayList<>();
    for (Map.Entry<RelationName, LockMode> lock : step.effects().locks().entrySet()) {
      if (lock.getValue().blocksWrites()
          && Subject.of(lock.getKey(), step).live(step)
          && !isNewView(lock.getKey(), step)) {
        live.add(lock.getKey());
      }
    }
    return live;
  }

  /** Whether the relation is a view that this deploy unit made. */
  public static boolean isNewView(RelationName relation, Step step) {
    View view = step.before().view(relation);
    return view != null && view.madeAt() != null && view.madeAt().inUnitOf(step.migration());
  }
}
