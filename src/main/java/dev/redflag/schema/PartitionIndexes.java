package dev.redflag.schema;

import java.util.ArrayList;
import java.util.List;

/** The indexes that partitions get from their table. */
final class PartitionIndexes {

  private final Transition transition;

  PartitionIndexes(Transition transition) {
    this.transition = transition;
  }

  /**
   * Gives each partition of {@code table} its part of {@code index}.
   *
   * @param constraint the constraint that the index stands behind, or null
   */
  void create(Table table, Index index, Constraint constraint) {
    for (Table child : transition.schema.childrenOf(table.name())) {
      if (child.partition()) {
        createOn(child, index, constraint);
      }
    }
  }

  /** Gives a partition its part of an index of its table: one that it has, or a new one. */
  void createOn(Table partition, Index parent, Constraint constraint) {
    Index own = matching(partition, parent, constraint);
    if (own == null) {
      own = clone(partition, parent, constraint);
    } else {
      Index.Draft draft = new Index.Draft(own);
      draft.parent = parent.name();
      own = draft.index();
      transition.schema = transition.schema.with(own);
    }
    if (partition.partitioned()) {
      Constraint ownConstraint =
          constraint == null
              ? null
              : transition.schema.table(partition.name()).constraint(own.name().name());
      create(transition.schema.table(partition.name()), own, ownConstraint);
    }
  }

  private Index matching(Table partition, Index parent, Constraint constraint) {
    for (Index index : transition.schema.indexesOf(partition.name())) {
      if (index.parent() == null
          && index.keys().equals(parent.keys())
          && !index.keys().contains(null)
          && index.unique() == parent.unique()
          && index.nullsNotDistinct() == parent.nullsNotDistinct()
          && index.include().equals(parent.include())
          && index.method().equals(parent.method())
          && index.predicate() == null
          && parent.predicate() == null
          && sameClasses(index, parent)
          && (constraint == null || hasConstraint(partition, index, constraint.type()))) {
        return index;
      }
    }
    return null;
  }

  private static boolean sameClasses(Index first, Index second) {
    return classes(first).equals(classes(second));
  }

  /** The operator classes that are written, each key's on its own. */
  private static List<String> classes(Index index) {
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < index.elements().size(); i++) {
      var written = index.elements().get(i).operatorClass();
      if (written != null) {
        classes.add(Integer.toString(i).concat(written.name()));
      }
    }
    return classes;
  }

  private static boolean hasConstraint(Table table, Index index, Constraint.Type type) {
    Constraint constraint = table.constraint(index.name().name());
    return constraint != null && constraint.type() == type;
  }

  private Index clone(Table partition, Index parent, Constraint constraint) {
    Index.Draft draft = new Index.Draft(parent);
    String name = name(partition.name(), parent, constraint);
    draft.name = new RelationName(partition.name().schema(), name);
    draft.table = partition.name();
    draft.parent = parent.name();
    draft.valid = true;
    return put(draft, constraint, true);
  }

  /** Gives {@code table} an index like one of another table, as LIKE … INCLUDING INDEXES does. */
  void copy(RelationName table, Index model, Constraint constraint, Origin madeAt) {
    Index.Draft draft = new Index.Draft(model);
    draft.name = new RelationName(table.schema(), name(table, model, constraint));
    draft.table = table;
    draft.parent = null;
    draft.valid = true;
    draft.madeAt = madeAt;
    draft.perhaps = transition.conditional;
    put(draft, constraint, false);
  }

  private Index put(Index.Draft draft, Constraint constraint, boolean inherited) {
    Index index = draft.index();
    transition.schema = transition.schema.with(index);
    if (constraint != null) {
      Constraint.Draft own = new Constraint.Draft(constraint);
      own.name = index.name().name();
      own.index = own.name;
      own.inherited = inherited;
      own.madeAt = index.madeAt();
      own.perhaps = index.perhaps();
      transition.putConstraint(index.table(), own.constraint());
      if (constraint.type() == Constraint.Type.PRIMARY_KEY) {
        for (String column : index.keys()) {
          if (inherited && transition.schema.table(index.table()).notNull(column) != null) {
            continue; // That it has from the table that it is a part of.
          }
          new NullMarker(transition)
              .refuseNulls(index.table(), column, transition.statement.span());
        }
      }
    }
    return index;
  }

  private String name(RelationName table, Index parent, Constraint constraint) {
    Schema schema = transition.schema;
    String namespace = table.schema();
    if (constraint != null && constraint.type() == Constraint.Type.PRIMARY_KEY) {
      return GeneratedName.forIndexedConstraint(schema, namespace, table.name(), null, "pkey");
    }
    List<String> keys =
        parent.elements().isEmpty() ? parent.keys() : IndexKeys.names(parent.elements());
    String columns = GeneratedName.columns(withInclude(keys, parent));
    if (constraint == null) {
      return GeneratedName.forRelation(schema, namespace, table.name(), columns, "idx");
    }
    String label = constraint.type() == Constraint.Type.UNIQUE ? "key" : "excl";
    return GeneratedName.forIndexedConstraint(schema, namespace, table.name(), columns, label);
  }

  private static List<String> withInclude(List<String> keys, Index parent) {
    if (parent.include().isEmpty()) {
      return keys;
    }
    List<String> all = new ArrayList<>(keys);
    IndexKeys.addIncluded(all, parent.include());
    return all;
  }
}
