package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A column of CREATE TABLE, ADD COLUMN or a composite type.
 *
 * @param type null in a typed table or a partition that only adds to a column
 * @param collation or null
 * @param constraints in the order written
 * @param storage upper case, or null
 * @param compression or null
 * @param options of a column of a foreign table
 */
public record ColumnDefinition(
    Identifier name,
    TypeName type,
    QualifiedName collation,
    List<ColumnConstraint> constraints,
    String storage,
    String compression,
    List<Option> options,
    Span span) {

  /** The expression after DEFAULT, or null. */
  public Expression defaultValue() {
    for (ColumnConstraint constraint : constraints) {
      if (constraint instanceof ColumnConstraint.Default value) {
        return value.value();
      }
    }
    return null;
  }

  /** Whether the column is written to refuse nulls: NOT NULL, PRIMARY KEY or an identity. */
  public boolean notNull() {
    for (ColumnConstraint constraint : constraints) {
      if (constraint instanceof ColumnConstraint.NotNull
          || constraint instanceof ColumnConstraint.PrimaryKey
          || constraint instanceof ColumnConstraint.Identity) {
        return true;
      }
    }
    return false;
  }
}
