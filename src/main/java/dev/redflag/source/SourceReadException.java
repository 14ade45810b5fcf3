package dev.redflag.source;

/** A file that cannot be read as text; the message is one line: what, where, what to do. */
public final class SourceReadException extends Exception {

  private static final long serialVersionUID = 1L;

  public SourceReadException(String message) {
    super(message);
  }

  public SourceReadException(String message, Throwable cause) {
    super(message, cause);
  }
}
