package dev.redflag.postgres;

/** Breaks off the printing of an expression where something is not known. */
final class UnsureException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnsureException() {
    super(null, null, false, false);
  }
}
