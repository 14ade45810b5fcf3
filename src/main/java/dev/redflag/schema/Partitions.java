package dev.redflag.schema;

import dev.redflag.sql.ast.PartitionBound;
import java.util.ArrayList;
import java.util.List;

/** Makes tables partitions or children of others, and tables of their own again. */
final class Partitions {

  private final Transition transition;

  Partitions(Transition transition) {
    this.transition = transition;
  }

  private Table table(RelationName name) {
    return transition.schema.table(name);
  }

  void attach(RelationName parentName, RelationName childName, PartitionBound bound) {
    if (isAbove(childName, parentName)) {
      return;
    }
    link(parentName, childName, true);
    Table.Draft draft = new Table.Draft(table(childName));
    draft.bound = bound;
    transition.schema = transition.schema.with(draft.table());
    new PartitionParts(transition).addFromParent(parentName, childName);
  }

  void detach(RelationName parentName, RelationName childName) {
    unlink(parentName, childName);
    Table.Draft draft = new Table.Draft(table(childName));
    draft.partition = false;
    draft.bound = null;
    for (Constraint constraint : table(childName).constraints().values()) {
      if (constraint.inherited()) {
        Constraint.Draft own = new Constraint.Draft(constraint);
        own.inherited = false;
        draft.constraints = draft.constraints.with(constraint.name(), own.constraint());
      }
    }
    for (Trigger trigger : table(childName).triggers().values()) {
      if (trigger.inherited()) {
        draft.triggers = draft.triggers.without(trigger.name());
      }
    }
    transition.schema = transition.schema.with(draft.table());
    for (Index index : transition.schema.indexesOf(childName)) {
      if (index.parent() != null) {
        Index.Draft own = new Index.Draft(index);
        own.parent = null;
        transition.schema = transition.schema.with(own.index());
      }
    }
  }

  /**
   * @param inherit false for NO INHERIT
   */
  void inherit(RelationName childName, RelationName parentName, boolean inherit) {
    if (inherit) {
      if (!isAbove(childName, parentName)) {
        link(parentName, childName, false);
      }
    } else {
      unlink(parentName, childName);
    }
  }

  /** Whether {@code upper} is {@code lower} or one of its ancestors. */
  boolean isAbove(RelationName upper, RelationName lower) {
    if (upper.equals(lower)) {
      return true;
    }
    Table table = table(lower);
    if (table != null) {
      for (RelationName parent : table.parents()) {
        if (isAbove(upper, parent)) {
          return true;
        }
      }
    }
    return false;
  }

  private void link(RelationName parentName, RelationName childName, boolean partition) {
    Table parent = table(parentName);
    Table.Draft draft = new Table.Draft(table(childName));
    if (!draft.parents.contains(parentName)) {
      List<RelationName> parents = new ArrayList<>(draft.parents);
      parents.add(parentName);
      draft.parents = parents;
    }
    draft.partition = partition;
    draft.perhaps |= transition.conditional;
    for (Column column : parent.columns().values()) {
      Column own = draft.columns.get(column.name());
      if (own == null) {
        draft.closed = false;
        continue;
      }
      Column.Draft merged = new Column.Draft(own);
      merged.parents++;
      merged.local &= !partition;
      draft.columns = draft.columns.with(own.name(), merged.column());
    }
    for (Constraint constraint : parent.constraints().values()) {
      Constraint own = draft.constraints.get(constraint.name());
      if (own != null && own.type() == Constraint.Type.CHECK && partition) {
        Constraint.Draft merged = new Constraint.Draft(own);
        merged.inherited = true;
        draft.constraints = draft.constraints.with(own.name(), merged.constraint());
      }
    }
    transition.schema = transition.schema.with(draft.table());
    if (partition) {
      new NotNulls(transition).link(parent, childName);
    }
  }

  private void unlink(RelationName parentName, RelationName childName) {
    Table.Draft draft = new Table.Draft(table(childName));
    List<RelationName> parents = new ArrayList<>(draft.parents);
    parents.remove(parentName);
    draft.parents = parents;
    draft.perhaps |= transition.conditional;
    for (Column column : table(childName).columns().values()) {
      if (column.parents() > 0 && table(parentName).column(column.name()) != null) {
        Column.Draft own = new Column.Draft(column);
        own.parents--;
        own.local |= own.parents == 0;
        draft.columns = draft.columns.with(column.name(), own.column());
      }
    }
    transition.schema = transition.schema.with(draft.table());
    new NotNulls(transition).unlink(table(parentName), childName);
  }

  /** ALTER INDEX … ATTACH PARTITION: the last one makes the index of the table valid. */
  void attachIndex(Index parent, Index part) {
    Index.Draft own = new Index.Draft(part);
    own.parent = parent.name();
    Schema schema = transition.schema.with(own.index());
    transition.schema = schema;
    if (parent.valid()
        || schema.countParts(parent.name()) < schema.namesOfChildren(parent.table()).size()) {
      return;
    }
    for (Table partition : schema.childrenOf(parent.table())) {
      if (partition.partition() && !hasPart(partition, parent.name())) {
        return;
      }
    }
    Index.Draft whole = new Index.Draft(parent);
    whole.valid = true;
    transition.schema = transition.schema.with(whole.index());
  }

  private boolean hasPart(Table partition, RelationName parent) {
    for (Index index : transition.schema.indexesOf(partition.name())) {
      if (parent.equals(index.parent())) {
        return true;
      }
    }
    return false;
  }
}
