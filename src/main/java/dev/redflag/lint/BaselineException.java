package dev.redflag.lint;

/** A baseline that cannot be used; the message is one line: where, what, what to do. */
public final class BaselineException extends Exception {

  private static final long serialVersionUID = 1L;

  BaselineException(String message) {
    super(message);
  }

  BaselineException(String message, Throwable cause) {
    super(message, cause);
  }
}
