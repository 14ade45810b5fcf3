package dev.redflag.postgres;

import dev.redflag.source.Span;

/** Takes what PostgreSQL would refuse in an expression. */
public interface Faults {

  /**
   * One thing that PostgreSQL would refuse.
   *
   * @param span where it is
   * @param sqlState what PostgreSQL would answer
   * @param reason a clause for people, such as {@code the operator integer || boolean does not
   *     exist}
   */
  void found(Span span, String sqlState, String reason);

  /** A literal that is no value of its type. */
  void literal(Span span, String sqlState, DataType type, String text);
}
