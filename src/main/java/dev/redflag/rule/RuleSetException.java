package dev.redflag.rule;

import java.io.Serial;

/** Rules that cannot be used: a plug-in or a page is not as it has to be. */
public final class RuleSetException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /**
   * @param message one line that names the jar, class or page and what is wrong with it
   */
  public RuleSetException(String message) {
    super(message);
  }

  public RuleSetException(String message, Throwable cause) {
    super(message, cause);
  }
}
