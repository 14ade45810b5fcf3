package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A configuration parameter and the value it is set to.
 *
 * @param name lower case; {@code all} for RESET ALL; {@code transaction} for SET TRANSACTION
 * @param values strings without their quotes; empty for DEFAULT and RESET
 * @param form what is done
 */
public record SetClause(String name, List<String> values, Form form, Span span) {

  /** Ways to say a value. */
  public enum Form {
    /** {@code SET a = b}. */
    VALUE,
    /** {@code SET a = DEFAULT}. */
    DEFAULT,
    /** {@code SET a FROM CURRENT}. */
    CURRENT,
    /** {@code RESET a}. */
    RESET
  }
}
