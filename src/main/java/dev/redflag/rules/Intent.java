package dev.redflag.rules;

import dev.redflag.rule.Rule;
import dev.redflag.rule.Step;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;

/** How one states that a loss is meant. */
public final class Intent {

  private Intent() {}

  /** The line that tells how to state it for {@code rule}. */
  public static String of(Rule rule) {
    return "If the loss is intended, say so before the statement:\n-- redflag:ignore "
        + rule.id()
        + ": <why nothing needs it>";
  }

  /**
   * The same for one object of a DROP, with the statement that is meant if IF EXISTS is missing.
   */
  public static String of(Rule rule, DropTarget target, Drop drop, Step step) {
    return drop.ifExists() ? of(rule) : of(rule) + "\n" + robust(target, drop, step);
  }

  /** The DROP of one object with IF EXISTS. */
  public static String robust(DropTarget target, Drop drop, Step step) {
    return "DROP "
        + drop.objectType().words()
        + " IF EXISTS "
        + step.script().text(target.span())
        + ";";
  }
}
