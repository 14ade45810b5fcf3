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
 * @param defaultType the enum that the default is a value of, where the column has got another type
 *     since; else null
 * @param kind what fills the column by itself
 * @param generated the expression of a generated column, else null
 * @param sequence the sequence of a serial or identity column, or that its default draws from; or
 *     null
 * @param collation the collation as written, or null for the type's own
 * @param local whether the table defines it itself
 * @param parents how many parent tables it comes from
 * @param madeAt where it was added; null for an assumed column
 * @param filledAt where an UPDATE, or its default when it was made, last left no null in it; or
 *     null
 * @param updated whether an UPDATE ever set it
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made or changed it
 */
public record Column(
    String name,
    DataType type,
    boolean notNull,
    Expression defaultValue,
    DataType defaultType,
    Kind kind,
    Expression generated,
    RelationName sequence,
    RelationName collation,
    boolean local,
    int parents,
    Origin madeAt,
    Origin filledAt,
    boolean updated,
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

  /** Whether it is an identity column. */
  public boolean identity() {
    return kind == Kind.IDENTITY_ALWAYS || kind == Kind.IDENTITY_BY_DEFAULT;
  }

  /** Whether it is a generated column. */
  public boolean isGenerated() {
    return kind == Kind.GENERATED_STORED || kind == Kind.GENERATED_VIRTUAL;
  }

  /** A column that is being made or changed. */
  static final class Draft {
    String name;
    DataType type;
    boolean notNull;
    Expression defaultValue;
    DataType defaultType;
    Kind kind = Kind.PLAIN;
    Expression generated;
    RelationName sequence;
    RelationName collation;
    boolean local = true;
    int parents;
    Origin madeAt;
    Origin filledAt;
    boolean updated;
    boolean perhaps;

    Draft(String name) {
      this.name = name;
    }

    Draft(Column column) {
      name = column.name;
      type = column.type;
      notNull = column.notNull;
      defaultValue = column.defaultValue;
      defaultType = column.defaultType;
      kind = column.kind;
      generated = column.generated;
      sequence = column.sequence;
      collation = column.collation;
      local = column.local;
      parents = column.parents;
      madeAt = column.madeAt;
      filledAt = column.filledAt;
      updated = column.updated;
      perhaps = column.perhaps;
    }

    /** Takes away whatever fills the column by itself. */
    void fillNothing() {
      defaultValue = null;
      defaultType = null;
      generated = null;
      kind = Kind.PLAIN;
    }

    Column column() {
      return new Column(
          name,
          type,
          notNull,
          defaultValue,
          defaultType,
          kind,
          generated,
          sequence,
          collation,
          local,
          parents,
          madeAt,
          filledAt,
          updated,
          perhaps);
    }
  }
}
