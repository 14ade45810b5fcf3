package dev.redflag.lint;

import dev.redflag.rule.Rule;
import java.io.Serial;

/** A fault of a rule: it threw something. The message names it and the file that it looked at. */
public final class RuleFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  RuleFailure(Rule rule, String path, Throwable cause) {
    super("rule " + rule.getClass().getName() + " at " + path, cause);
  }
}
