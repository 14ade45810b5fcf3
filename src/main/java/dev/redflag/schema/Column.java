package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Expression;

/**
 * A column of a table as the history left it.
 *
 * @param name the name, unquoted
 * @param type the type; null if it is not known
 * @param notNull whether nulls are refused, by NOT NULL or a primary key
 * @param defaultValue the expression after DEFAULT; null if there is none, and for serial, identity
 *     and generated columns
 * @param kind what fills the column by itself
 * @param madeAt where it was added; null for an assumed column
 * @param filledAt where an UPDATE last left no null in it, or null
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made or changed it
 */
public record Column(
    String name,
    DataType type,
    boolean notNull,
    Expression defaultValue,
    Kind kind,
    Origin madeAt,
    Origin filledAt,
    boolean perhaps) {

  /** What fills a column by itself. */
  public enum Kind {
    PLAIN,
    SERIAL,
    IDENTITY_ALWAYS,
    IDENTITY_BY_DEFAULT,
    GENERATED_STORED,
    GENERATED_VIRTUAL
  }

  /** Whether a row that does not name the column gets a value other than null. */
  public boolean fillsItself() {
    return defaultValue != null || kind != Kind.PLAIN;
  }
}
