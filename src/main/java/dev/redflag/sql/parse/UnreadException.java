package dev.redflag.sql.parse;

import dev.redflag.source.Span;

/** Says where a statement could not be read further, and why. Cheap: it has no stack trace. */
final class UnreadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Span trouble;

  /**
   * @param reason one clause for people, such as {@code unexpected "TABEL"}
   */
  UnreadException(Span trouble, String reason) {
    super(reason, null, false, false);
    this.trouble = trouble;
  }

  /** Where reading stopped. */
  Span trouble() {
    return trouble;
  }
}
