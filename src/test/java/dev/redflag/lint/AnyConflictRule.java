package dev.redflag.lint;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import java.util.ArrayList;
import java.util.List;

/** Reports nothing, and keeps every conflict that it is told of. */
public final class AnyConflictRule implements Rule.OfConflict {

  private final List<Conflict> conflicts = new ArrayList<>();

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    conflicts.add(conflict);
  }

  /** The conflicts since the last call. */
  List<Conflict> take() {
    List<Conflict> taken = List.copyOf(conflicts);
    conflicts.clear();
    return taken;
  }
}
