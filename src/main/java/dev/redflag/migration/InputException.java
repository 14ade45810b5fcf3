package dev.redflag.migration;

/** Arguments that lead to no migrations; the message is one line: what, where, what to do. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
