package dev.redflag.rules;

import dev.redflag.rule.Rule;

/** How one states that a loss is meant. */
public final class Intent {

  private Intent() {}

  /** The line that tells how to state it for {@code rule}. */
  public static String of(Rule rule) {
    return "If the loss is intended, say so before the statement:\n-- redflag:ignore "
        + rule.id()
        + ": <why nothing needs it>";
  }
}
