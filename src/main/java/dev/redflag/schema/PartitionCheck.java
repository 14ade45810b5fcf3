package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.Inherit;

/** Whether a table can be made a partition or child of another, or a table of its own. */
final class PartitionCheck {

  private final Transition transition;

  PartitionCheck(Transition transition) {
    this.transition = transition;
  }

  private static boolean certain(Table table) {
    return table.madeAt() != null && !table.perhaps() && table.closed();
  }

  void attach(RelationName parentName, Table partition, AttachPartition action) {
    Span span = action.span();
    Table parent = transition.schema.table(parentName);
    if (!transition.judging() || !certain(parent) || !certain(partition)) {
      return;
    }
    if (!parent.partitioned()) {
      transition.refuse(span, "42809", "table " + parentName + " is not partitioned");
    } else if (partition.partition()) {
      transition.refuse(span, "42809", partition.name() + " is already a partition");
    } else if (new Partitions(transition).isAbove(partition.name(), parentName)) {
      transition.refuse(span, "42P07", "a table cannot be a part of itself");
    } else if (!partition.parents().isEmpty()) {
      transition.refuse(span, "42809", "a table that inherits cannot be a partition");
    } else {
      columns(parent, partition, span, true);
      if (action.bound() != null) {
        BoundCheck.check(transition, parent, partition.name(), action.bound());
      }
    }
  }

  void detach(RelationName parentName, Table partition, Span span) {
    Table parent = transition.schema.table(parentName);
    if (!transition.judging() || !certain(parent) || !certain(partition)) {
      return;
    }
    if (!parent.partitioned()) {
      transition.refuse(span, "42809", "table " + parentName + " is not partitioned");
    } else if (!partition.parents().contains(parentName)) {
      transition.refuse(span, "42P01", partition.name() + " is not a partition of " + parentName);
    }
  }

  void inherit(RelationName childName, Table parent, Inherit action) {
    Table child = transition.schema.table(childName);
    if (!transition.judging() || !certain(parent) || !certain(child)) {
      return;
    }
    Span span = action.span();
    if (!action.inherit()) {
      if (!child.parents().contains(parent.name())) {
        transition.refuse(span, "42P01", parent.name() + " is not a parent of " + childName);
      }
      return;
    }
    if (parent.partitioned() || parent.partition() || child.partition() || child.partitioned()) {
      transition.refuse(span, "42809", "partitions and their tables take no part in INHERIT");
    } else if (child.parents().contains(parent.name())) {
      transition.refuse(span, "42P07", childName + " inherits from " + parent.name() + " already");
    } else if (new Partitions(transition).isAbove(childName, parent.name())) {
      transition.refuse(span, "42P07", "a table cannot inherit from itself");
    } else {
      columns(parent, child, span, false);
    }
  }

  /** The child must have the columns of its parent, of the same types. */
  private void columns(Table parent, Table child, Span span, boolean partition) {
    for (Column column : parent.columns().values()) {
      Column own = child.column(column.name());
      if (own == null) {
        transition.refuse(
            span, "42804", child.name() + " lacks column " + column.name() + " of its parent");
        return;
      }
      if (own.perhaps() || column.perhaps() || own.type() == null || column.type() == null) {
        continue;
      }
      if (!own.type().equals(column.type())) {
        transition.refuse(
            span, "42804", "column " + column.name() + " has another type in the parent");
        return;
      }
      if (NotNulls.areInherited(parent, column) && !own.notNull()) {
        transition.refuse(
            span, "42804", "column " + column.name() + " must refuse nulls, as in the parent");
        return;
      }
      if (!mergesNotNull(parent, child, column.name(), span)) {
        return;
      }
    }
    if (!partition) {
      return;
    }
    for (Column own : child.columns().values()) {
      if (parent.column(own.name()) == null) {
        transition.refuse(
            span, "42804", child.name() + " has a column that its parent has not: " + own.name());
        return;
      }
    }
  }

  /** What lets the child's column refuse nulls can stand for that of the parent. */
  private boolean mergesNotNull(Table parent, Table child, String column, Span span) {
    Constraint wanted = parent.notNull(column);
    Constraint own = child.notNull(column);
    if (wanted == null || own == null || wanted.noInherit() || wanted.perhaps() || own.perhaps()) {
      return true;
    }
    if (own.noInherit()) {
      transition.refuse(span, "42P17", "constraint " + own.name() + " is marked NO INHERIT");
      return false;
    }
    if (wanted.validated() && !own.validated()) {
      transition.refuse(span, "42P17", "constraint " + own.name() + " is not validated");
      return false;
    }
    return true;
  }
}
