package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import java.util.List;

/**
 * The transaction in which a step runs, as far as it has come, asked without going through all of
 * it.
 */
public final class OpenTransaction {

  private final Step step;
  private final TransactionNotes notes;

  private OpenTransaction(Step step, TransactionNotes notes) {
    this.step = step;
    this.notes = notes;
  }

  /** That of {@code step}. */
  public static OpenTransaction of(Step step, RuleContext context) {
    return new OpenTransaction(step, TransactionNotes.of(context));
  }

  /** The locks that it took before the step. */
  public HeldLocks locks() {
    return notes.takes(step) ? notes.locks() : new HeldLocks();
  }

  /** The steps before that add a constraint of that name NOT VALID, in order. */
  public List<Step> addNotValid(String constraint) {
    return notes.takes(step) ? notes.addNotValid(constraint) : List.of();
  }

  /** Whether {@code earlier} surely runs in it, whatever the version of the tool. */
  public boolean surely(Step earlier) {
    return TransactionSteps.sure(notes.steps().get(0), earlier, step);
  }
}
