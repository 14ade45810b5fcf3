package dev.redflag.schema;

import dev.redflag.sql.ast.Persistence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A table as the history left it.
 *
 * @param name the full name
 * @param columns the columns by name, in their order
 * @param constraints the constraints by name, in the order they were made
 * @param persistence how it is kept
 * @param partitioned whether it is a partitioned table
 * @param parent the table that it is a partition or child of, or null
 * @param madeAt where it was made; null for an assumed table
 * @param filledAt where INSERT, COPY, CREATE TABLE AS or an opaque statement last put rows in it,
 *     and TRUNCATE did not take them out again; else null
 * @param closed whether a CREATE TABLE of this history made it and every later statement on it was
 *     read, so that a column that is not here is absent
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record Table(
    RelationName name,
    Map<String, Column> columns,
    Map<String, Constraint> constraints,
    Persistence persistence,
    boolean partitioned,
    RelationName parent,
    Origin madeAt,
    Origin filledAt,
    boolean closed,
    boolean perhaps) {

  /** The column of that name, unquoted, or null. */
  public Column column(String column) {
    return columns.get(column);
  }

  /** The primary key, or null. */
  public Constraint primaryKey() {
    for (Constraint constraint : constraints.values()) {
      if (constraint.type() == Constraint.Type.PRIMARY_KEY) {
        return constraint;
      }
    }
    return null;
  }

  /** The constraints that name {@code column} among their columns. */
  public List<Constraint> constraintsOn(String column) {
    List<Constraint> found = new ArrayList<>();
    Collection<Constraint> all = constraints.values();
    for (Constraint constraint : all) {
      if (constraint.columns().contains(column)) {
        found.add(constraint);
      }
    }
    return found;
  }
}
