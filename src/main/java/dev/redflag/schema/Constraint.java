package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import java.util.List;

/**
 * A constraint of a table as the history left it.
 *
 * @param name the name, also where PostgreSQL chose it
 * @param type what it demands
 * @param columns the constrained columns; of a check those its expression names, as far as known; a
 *     key of an exclusion constraint that is an expression is null
 * @param references the referenced table of a foreign key, else null
 * @param referencedColumns the referenced columns of a foreign key, resolved; else empty
 * @param onDelete the action of a foreign key, upper case, or null for NO ACTION
 * @param onUpdate the action of a foreign key, upper case, or null for NO ACTION
 * @param condition the expression of a check, else null
 * @param validated whether all rows are known to satisfy it
 * @param enforced whether new rows must satisfy it: NOT ENFORCED (PostgreSQL 18) only describes
 * @param deferrable whether it is DEFERRABLE
 * @param initiallyDeferred whether it is INITIALLY DEFERRED
 * @param noInherit whether children do not inherit it
 * @param inherited whether it comes from a parent table alone
 * @param index the name of the index behind a primary key, unique or exclusion constraint; of a
 *     foreign key the index of the referenced table that it needs, null if not known; else null
 * @param madeAt where it was added; null if assumed
 * @param perhaps whether only a conditional statement made or changed it
 */
public record Constraint(
    String name,
    Type type,
    List<String> columns,
    RelationName references,
    List<String> referencedColumns,
    String onDelete,
    String onUpdate,
    Expression condition,
    boolean validated,
    boolean enforced,
    boolean deferrable,
    boolean initiallyDeferred,
    boolean noInherit,
    boolean inherited,
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

  /** Whether an index of the same name stands behind it. */
  public boolean hasIndex() {
    return type == Type.PRIMARY_KEY || type == Type.UNIQUE || type == Type.EXCLUSION;
  }

  /** A constraint that is being made or changed. */
  static final class Draft {
    String name;
    final Type type;
    List<String> columns = List.of();
    RelationName references;
    List<String> referencedColumns = List.of();
    String onDelete;
    String onUpdate;
    Expression condition;
    boolean validated = true;
    boolean enforced = true;
    boolean deferrable;
    boolean initiallyDeferred;
    boolean noInherit;
    boolean inherited;
    String index;
    Origin madeAt;
    boolean perhaps;

    Draft(String name, Type type) {
      this.name = name;
      this.type = type;
    }

    Draft(Constraint constraint) {
      name = constraint.name;
      type = constraint.type;
      columns = constraint.columns;
      references = constraint.references;
      referencedColumns = constraint.referencedColumns;
      onDelete = constraint.onDelete;
      onUpdate = constraint.onUpdate;
      condition = constraint.condition;
      validated = constraint.validated;
      enforced = constraint.enforced;
      deferrable = constraint.deferrable;
      initiallyDeferred = constraint.initiallyDeferred;
      noInherit = constraint.noInherit;
      inherited = constraint.inherited;
      index = constraint.index;
      madeAt = constraint.madeAt;
      perhaps = constraint.perhaps;
    }

    Constraint constraint() {
      return new Constraint(
          name,
          type,
          columns,
          references,
          referencedColumns,
          onDelete,
          onUpdate,
          condition,
          validated,
          enforced,
          deferrable,
          initiallyDeferred,
          noInherit,
          inherited,
          index,
          madeAt,
          perhaps);
    }
  }
}
