package dev.redflag.git;

/** Why git could not be asked; the message is one line: what, and what to do. */
public final class GitException extends Exception {

  private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }

  GitException(String message, Throwable cause) {
    super(message, cause);
  }
}
