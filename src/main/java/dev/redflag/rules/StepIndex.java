package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import java.util.List;

/**
 * Notes of the steps of a migration, kept while it is judged: each step is read once, when a rule
 * first asks about those before the one in hand.
 */
abstract class StepIndex {

  private int read;

  /** Reads the steps that came since the last question. */
  final void catchUp(RuleContext context) {
    List<Step> earlier = context.earlier();
    while (read < earlier.size()) {
      note(earlier.get(read));
      read++;
    }
  }

  /** Takes down what is asked about {@code step} later. */
  abstract void note(Step step);
}
