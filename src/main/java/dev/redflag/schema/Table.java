package dev.redflag.schema;

import dev.redflag.sql.ast.PartitionBound;
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
 * @param foreign whether it is a foreign table
 * @param partitioned whether it is a partitioned table
 * @param partitionStrategy {@code RANGE}, {@code LIST} or {@code HASH}; null if it is not known, or
 *     no partitioned table
 * @param partitionKey the columns of the partition key; null stands for an expression
 * @param parent the table that it is a partition or child of, the first one if it has more; or null
 * @param parents all tables that it inherits from, in order
 * @param partition whether it is a partition of {@code parent}
 * @param bound which rows a partition takes; null for other tables
 * @param typed whether it is of a composite type, by OF
 * @param triggers the triggers by name
 * @param policies the row security policies by name
 * @param rowSecurity whether row security is enabled
 * @param forcedRowSecurity whether it holds for the owner too
 * @param lostColumns what became of columns that no longer have their name
 * @param lostConstraints what became of constraints that no longer have their name
 * @param madeAt where it was made; null for an assumed table
 * @param filledAt where INSERT, COPY, CREATE TABLE AS or an opaque statement put rows in it, the
 *     first in the last deploy unit that did, and TRUNCATE did not take them out again; else null
 * @param closed whether a CREATE TABLE of this history made it and every later statement on it was
 *     read, so that a column that is not here is absent
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record Table(
    RelationName name,
    Map<String, Column> columns,
    Map<String, Constraint> constraints,
    Persistence persistence,
    boolean foreign,
    boolean partitioned,
    String partitionStrategy,
    List<String> partitionKey,
    RelationName parent,
    List<RelationName> parents,
    boolean partition,
    PartitionBound bound,
    boolean typed,
    Map<String, Trigger> triggers,
    Map<String, Policy> policies,
    boolean rowSecurity,
    boolean forcedRowSecurity,
    Map<String, Fate> lostColumns,
    Map<String, Fate> lostConstraints,
    Origin madeAt,
    Origin filledAt,
    boolean closed,
    boolean perhaps)
    implements Relation {

  public Table {
    columns = OrderedMap.copyOf(columns);
    constraints = OrderedMap.copyOf(constraints);
    triggers = OrderedMap.copyOf(triggers);
    policies = OrderedMap.copyOf(policies);
    lostColumns = OrderedMap.copyOf(lostColumns);
    lostConstraints = OrderedMap.copyOf(lostConstraints);
  }

  /** Whether it is the partition that takes what no other does. */
  public boolean isDefaultPartition() {
    return bound != null && bound.isDefault();
  }

  /** The column of that name, unquoted, or null. */
  public Column column(String column) {
    return columns.get(column);
  }

  /** The constraint of that name, unquoted, or null. */
  public Constraint constraint(String constraint) {
    return constraints.get(constraint);
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

  /** Whether {@code column} is one of the primary key's. */
  public boolean inPrimaryKey(String column) {
    Constraint key = primaryKey();
    return key != null && key.columns().contains(column);
  }

  /** The constraint by which {@code column} refuses nulls (PostgreSQL 18), or null. */
  public Constraint notNull(String column) {
    for (Constraint constraint : constraints.values()) {
      if (constraint.type() == Constraint.Type.NOT_NULL && constraint.columns().contains(column)) {
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

  /** A table that is being made or changed. */
  static final class Draft {
    RelationName name;
    OrderedMap<Column> columns = OrderedMap.empty();
    OrderedMap<Constraint> constraints = OrderedMap.empty();
    Persistence persistence = Persistence.PERMANENT;
    boolean foreign;
    boolean partitioned;
    String partitionStrategy;
    List<String> partitionKey = List.of();
    List<RelationName> parents = List.of();
    boolean partition;
    PartitionBound bound;
    boolean typed;
    OrderedMap<Trigger> triggers = OrderedMap.empty();
    OrderedMap<Policy> policies = OrderedMap.empty();
    boolean rowSecurity;
    boolean forcedRowSecurity;
    OrderedMap<Fate> lostColumns = OrderedMap.empty();
    OrderedMap<Fate> lostConstraints = OrderedMap.empty();
    Origin madeAt;
    Origin filledAt;
    boolean closed;
    boolean perhaps;

    Draft(RelationName name) {
      this.name = name;
    }

    Draft(Table table) {
      name = table.name;
      columns = OrderedMap.copyOf(table.columns);
      constraints = OrderedMap.copyOf(table.constraints);
      persistence = table.persistence;
      foreign = table.foreign;
      partitioned = table.partitioned;
      partitionStrategy = table.partitionStrategy;
      partitionKey = table.partitionKey;
      parents = table.parents;
      partition = table.partition;
      bound = table.bound;
      typed = table.typed;
      triggers = OrderedMap.copyOf(table.triggers);
      policies = OrderedMap.copyOf(table.policies);
      rowSecurity = table.rowSecurity;
      forcedRowSecurity = table.forcedRowSecurity;
      lostColumns = OrderedMap.copyOf(table.lostColumns);
      lostConstraints = OrderedMap.copyOf(table.lostConstraints);
      madeAt = table.madeAt;
      filledAt = table.filledAt;
      closed = table.closed;
      perhaps = table.perhaps;
    }

    Table table() {
      return new Table(
          name,
          columns,
          constraints,
          persistence,
          foreign,
          partitioned,
          partitionStrategy,
          partitionKey,
          parents.isEmpty() ? null : parents.get(0),
          parents,
          partition,
          bound,
          typed,
          triggers,
          policies,
          rowSecurity,
          forcedRowSecurity,
          lostColumns,
          lostConstraints,
          madeAt,
          filledAt,
          closed,
          perhaps);
    }
  }
}
