package dev.redflag.cli;

import java.io.Serial;

/** Why a command cannot do its job: one line for the user. */
final class Trouble extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final boolean usage;

  private Trouble(String message, boolean usage) {
    super(message);
    this.usage = usage;
  }

  /** Something that is not there or not as it has to be. */
  static Trouble of(String message) {
    return new Trouble(message, false);
  }

  /** Arguments that make no sense; the user is pointed to the help. */
  static Trouble usage(String message) {
    return new Trouble(message, true);
  }

  boolean isUsage() {
    return usage;
  }
}
