package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import java.util.List;

/**
 * A constraint of a table as the history left it.
 *
 * @param name the name, also where PostgreSQL chose it
 * @param type what it demands
 * @param columns the constrained columns; of a check those its expression names, as far as known
 * @param references the referenced table of a foreign key, else null
 * @param referencedColumns the referenced columns of a foreign key, resolved; else empty
 * @param condition the expression of a check, else null
 * @param validated whether all rows are known to satisfy it
 * @param deferrable whether it is DEFERRABLE
 * @param initiallyDeferred whether it is INITIALLY DEFERRED
 * @param index the name of the index behind a primary key, unique or exclusion constraint, else
 *     null
 * @param madeAt where it was added; null if assumed
 * @param perhaps whether only a conditional statement made it
 */
public record Constraint(
    String name,
    Type type,
    List<String> columns,
    RelationName references,
    List<String> referencedColumns,
    Expression condition,
    boolean validated,
    boolean deferrable,
    boolean initiallyDeferred,
    String index,
    Origin madeAt,
    boolean perhaps) {

  /** The kinds of constraint. */
  public enum Type {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    /** NOT NULL with a name of its own (PostgreSQL 18). */
    NOT_NULL;

    /** The words of SQL in lower case, such as {@code primary key}. */
    public String words() {
      return switch (this) {
        case PRIMARY_KEY -> "primary key";
        case UNIQUE -> "unique";
        case FOREIGN_KEY -> "foreign key";
        case CHECK -> "check";
        case EXCLUSION -> "exclusion";
        case NOT_NULL -> "not null";
      };
    }
  }
}
