package dev.redflag.lint;

import dev.redflag.rule.Rule;
import java.io.Serial;

/** A fault of Redflag or of a plug-in. The message says where it was at work. */
public final class LintFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private LintFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A fault in reading or replaying.
   *
   * @param place the file, with the line if it is known
   */
  static LintFailure at(String place, Throwable cause) {
    return new LintFailure("at " + place, cause);
  }

  /** A fault of a rule. */
  static LintFailure of(Rule rule, String place, Throwable cause) {
    return new LintFailure("in rule " + rule.getClass().getName() + " at " + place, cause);
  }
}
