package dev.redflag.rules;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.DoBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ACCESS EXCLUSIVE locks on tables in use that a transaction has taken so far. */
public final class HeldLocks {

  private final Map<RelationName, Step> holders = new LinkedHashMap<>();
  private final List<RelationName> relations = new ArrayList<>();

  /** Takes what {@code step} locks; statements of a DO block are steps of their own. */
  public void take(Step step) {
    if (step.statement() instanceof DoBlock || Conflicts.refuse(step)) {
      return;
    }
    for (Map.Entry<RelationName, LockMode> lock : step.effects().locks().entrySet()) {
      RelationName relation = lock.getKey();
      if (lock.getValue() == LockMode.ACCESS_EXCLUSIVE
          && !holders.containsKey(relation)
          && step.before().view(relation) == null
          && !isDropped(relation, step)
          && Subject.of(relation, step).live(step)) {
        holders.put(relation, step);
        relations.add(relation);
      }
    }
  }

  /** Whether the statement drops it: then those who wait for it have nothing to gain. */
  private static boolean isDropped(RelationName relation, Step step) {
    return step.before().table(relation) != null && step.after().table(relation) == null;
  }

  /** The tables that are locked, in the order of the locks. */
  public List<RelationName> relations() {
    return Collections.unmodifiableList(relations);
  }

  /** The tables that are locked, in the order of the locks, each with the step that locked it. */
  public Map<RelationName, Step> holders() {
    return holders;
  }
}
