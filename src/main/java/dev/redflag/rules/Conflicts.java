package dev.redflag.rules;

import dev.redflag.rule.Step;
import dev.redflag.schema.Certainty;
import dev.redflag.schema.Conflict;
import dev.redflag.source.Span;

/** What the conflicts of a statement mean to whoever weighs its effects. */
public final class Conflicts {

  private Conflicts() {}

  /** Whether PostgreSQL refuses the statement as soon as there is a row, or at any rate. */
  public static boolean refuseRows(Step step) {
    for (Conflict conflict : step.conflicts()) {
      if (conflict.certainty() != Certainty.IF_THESE_ROWS) {
        return true;
      }
    }
    return false;
  }

  /** Whether PostgreSQL refuses what stands in {@code span}, whatever the rows are. */
  public static boolean refuse(Span span, Step step) {
    for (Conflict conflict : step.conflicts()) {
      if (conflict.certainty() == Certainty.ALWAYS && span.contains(conflict.span())) {
        return true;
      }
    }
    return false;
  }

  /** Whether PostgreSQL refuses the statement whatever the rows are, so that it blocks nobody. */
  public static boolean refuse(Step step) {
    for (Conflict conflict : step.conflicts()) {
      if (conflict.certainty() == Certainty.ALWAYS) {
        return true;
      }
    }
    return false;
  }
}
