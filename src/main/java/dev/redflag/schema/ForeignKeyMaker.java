package dev.redflag.schema;

import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Reference;
import java.util.ArrayList;
import java.util.List;

/** Adds foreign keys to tables. */
final class ForeignKeyMaker {

  private final Transition transition;
  private final RelationName tableName;
  private final boolean creating;

  /**
   * @param creating whether the same statement makes the table or its column, so that no row can
   *     violate the key
   */
  ForeignKeyMaker(Transition transition, RelationName tableName, boolean creating) {
    this.transition = transition;
    this.tableName = tableName;
    this.creating = creating;
  }

  private Table table() {
    return transition.schema.table(tableName);
  }

  void add(ConstraintRequest request) {
    List<Column> columns = new ArrayList<>(request.columns.size());
    for (Identifier column : request.columns) {
      Column own = transition.column(tableName, column);
      VirtualColumns.key(transition, own, column.span(), "foreign keys");
      columns.add(own);
    }
    Constraint.Draft key = new Constraint.Draft(null, Constraint.Type.FOREIGN_KEY);
    key.columns = request.columnNames();
    key.onDelete = action(request.target.onDelete());
    key.onUpdate = action(request.target.onUpdate());
    key.enforced = !request.flags.notEnforced();
    key.validated = key.enforced && (creating || !request.flags.notValid());
    key.deferrable = request.flags.deferrable();
    key.initiallyDeferred = request.flags.initiallyDeferred();
    key.madeAt = transition.at(request.span);
    key.perhaps = transition.conditional;
    checkActions(request, columns, key);
    Table target = target(request.target);
    if (target != null) {
      key.references = target.name();
      refer(key, request, target);
      new ForeignKeyCheck(transition, tableName, request, creating)
          .check(columns, transition.schema.table(target.name()), key);
    }
    key.name = name(request);
    if (key.name == null) {
      return;
    }
    transition.putConstraint(tableName, key.constraint());
    if (table().partitioned()) {
      addToPartitions(tableName, key);
    }
  }

  /** The value of a generated column is no matter of an action. */
  private void checkActions(ConstraintRequest request, List<Column> columns, Constraint.Draft key) {
    if (request.period && (key.onDelete != null || key.onUpdate != null)) {
      transition.refuse(
          request.target.span(), "0A000", "a foreign key with PERIOD takes no actions");
      return;
    }
    boolean sets = setsColumns(key.onDelete) || setsColumns(key.onUpdate);
    if (!sets && !"CASCADE".equals(key.onUpdate)) {
      return;
    }
    for (Column column : columns) {
      if (column != null && column.isGenerated() && !column.perhaps() && column.madeAt() != null) {
        transition.refuse(
            request.target.span(),
            "42601",
            "the actions of a foreign key cannot set generated column " + column.name());
        return;
      }
    }
  }

  private static boolean setsColumns(String action) {
    return action != null && action.startsWith("SET ");
  }

  /** NO ACTION is what holds if nothing is written. */
  private static String action(String written) {
    return written == null || written.equals("NO ACTION") ? null : written;
  }

  private Table target(Reference reference) {
    Relation found = transition.relation(reference.table(), ObjectType.TABLE, "42P01", false);
    if (found instanceof Table table) {
      return table;
    }
    if (found != null && !found.perhaps()) {
      transition.conflict(
          new Conflict.WrongRelation(reference.table().span(), ObjectType.TABLE, found));
    }
    return null;
  }

  /** Sets the referenced columns, and the index that makes them unique. */
  private void refer(Constraint.Draft key, ConstraintRequest request, Table target) {
    if (request.target.columns().isEmpty()) {
      Constraint primary = target.primaryKey();
      if (primary != null) {
        key.referencedColumns = primary.columns();
        key.index = primary.index();
        checkPeriod(request, target, primary);
      }
      return;
    }
    List<String> names = new ArrayList<>(request.target.columns().size());
    for (Identifier column : request.target.columns()) {
      transition.column(target.name(), column);
      names.add(column.value());
    }
    key.referencedColumns = names;
    for (Index index : transition.schema.indexesOf(target.name())) {
      if (index.identifies(names, request.period)) {
        key.index = index.name().name();
        return;
      }
    }
  }

  /** PERIOD stands where the key of the target is WITHOUT OVERLAPS, and only there. */
  private void checkPeriod(ConstraintRequest request, Table target, Constraint primary) {
    Index index = transition.schema.indexOf(target, primary);
    if (index != null
        && index.temporal() != request.period
        && index.madeAt() != null
        && !index.perhaps()) {
      transition.refuse(
          request.span, "42830", "the key of " + target.name() + " and this differ in PERIOD");
    }
  }

  /** The name; null if it cannot be used. */
  private String name(ConstraintRequest request) {
    if (request.name == null) {
      return GeneratedName.forConstraint(
          transition.schema,
          tableName.schema(),
          tableName.name(),
          GeneratedName.columns(request.columnNames()),
          "fkey");
    }
    String name = request.name.value();
    return new ConstraintMaker(transition, tableName, creating).isFreeConstraint(request, name)
        ? name
        : null;
  }

  /** Gives the partitions of a table the same key. */
  void addToPartitions(RelationName parent, Constraint.Draft key) {
    for (Table child : transition.schema.childrenOf(parent)) {
      if (child.partition()) {
        addToPartition(child, key);
        if (child.partitioned()) {
          addToPartitions(child.name(), key);
        }
      }
    }
  }

  /** Gives a partition the key of its table, unless it has the same. */
  void addToPartition(Table partition, Constraint.Draft key) {
    for (Constraint own : partition.constraints().values()) {
      if (own.type() == Constraint.Type.FOREIGN_KEY
          && !own.inherited()
          && own.columns().equals(key.columns)
          && own.references().equals(key.references)
          && own.referencedColumns().equals(key.referencedColumns)) {
        Constraint.Draft merged = new Constraint.Draft(own);
        merged.inherited = true;
        transition.putConstraint(partition.name(), merged.constraint());
        return;
      }
    }
    String name = key.name;
    Constraint.Draft copy = new Constraint.Draft(key.constraint());
    if (partition.constraint(name) != null) {
      copy.name =
          GeneratedName.forConstraint(
              transition.schema,
              partition.name().schema(),
              partition.name().name(),
              GeneratedName.columns(key.columns),
              "fkey");
    }
    copy.inherited = true;
    transition.putConstraint(partition.name(), copy.constraint());
  }
}
