package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.DropNotNull;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.SetNotNull;
import java.util.List;

/** What statements on a table say of the nulls in its columns. */
final class NullChanger {

  private final Transition transition;
  private final RelationName tableName;
  private final boolean only;

  NullChanger(Transition transition, RelationName tableName, boolean only) {
    this.transition = transition;
    this.tableName = tableName;
    this.only = only;
  }

  private Table table() {
    return transition.schema.table(tableName);
  }

  void set(SetNotNull action) {
    Column column = transition.column(tableName, action.column());
    if (column == null) {
      return;
    }
    DataChecks.checkNotNull(transition, tableName, column, action.span());
    if (!only) {
      Constraint constraint = table().notNull(column.name());
      if (constraint != null && constraint.noInherit() && !constraint.perhaps()) {
        transition.refuse(
            action.span(), "0A000", "constraint " + constraint.name() + " is marked NO INHERIT");
      }
      new NullMarker(transition).refuseNulls(tableName, column.name(), action.span());
      return;
    }
    checkPartitions(action, column);
    if (NotNulls.areKept(transition)) {
      NotNulls notNulls = new NotNulls(transition);
      Constraint.Draft model = notNulls.model(null, action.span());
      model.noInherit = !transition.schema.childrenOf(tableName).isEmpty();
      notNulls.add(tableName, column.name(), model);
      return;
    }
    NullMarker.put(transition, tableName, column, true);
  }

  /** A partitioned table alone: its partitions refuse nulls already, and in 18 not even then. */
  private void checkPartitions(SetNotNull action, Column column) {
    if (column.notNull() || !table().partitioned() || table().perhaps()) {
      return;
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      Column own = child.column(column.name());
      if (child.partition()
          && !child.perhaps()
          && own != null
          && !own.perhaps()
          && (!own.notNull() || NotNulls.areKept(transition))) {
        transition.refuse(
            action.span(), "42P16", "the partitions of " + tableName + " must refuse nulls first");
        return;
      }
    }
  }

  void drop(DropNotNull action) {
    Column column = transition.column(tableName, action.column());
    if (column == null) {
      return;
    }
    Constraint constraint = table().notNull(column.name());
    if (!isKey(column, action.span()) && !column.perhaps() && !table().perhaps()) {
      if (column.identity()) {
        transition.refuse(action.span(), "42601", "an identity column refuses nulls");
      } else if (constraint != null && constraint.inherited() && !constraint.perhaps()) {
        transition.refuse(action.span(), "42P16", "the column refuses nulls in a parent table");
      }
    }
    new NullMarker(transition).takeNulls(tableName, column.name(), action.span(), only);
  }

  /** DROP CONSTRAINT of what lets a column refuse nulls. */
  void drop(DropConstraint action, Constraint constraint) {
    Column column = table().column(constraint.columns().get(0));
    Span span = action.name().span();
    if (column != null && !constraint.perhaps() && !table().perhaps()) {
      if (constraint.inherited()) {
        transition.refuse(span, "42P16", "an inherited constraint is dropped with its parent's");
      } else if (!isKey(column, span) && column.identity()) {
        transition.refuse(span, "55000", "an identity column refuses nulls");
      }
    }
    new NullMarker(transition)
        .takeNulls(tableName, constraint.columns().get(0), action.span(), only);
  }

  /** Tells of a column of the primary key. */
  private boolean isKey(Column column, Span span) {
    Constraint key = table().primaryKey();
    if (key == null
        || key.perhaps()
        || column.perhaps()
        || table().perhaps()
        || !key.columns().contains(column.name())) {
      return false;
    }
    transition.refuse(span, "42P16", "a column of the primary key refuses nulls");
    return true;
  }

  // ---- ADD

  /** NOT NULL as a constraint of its own. */
  void add(ConstraintRequest request, ConstraintMaker maker) {
    Identifier name = request.columns.get(0);
    Column column = transition.column(tableName, name);
    if (column == null) {
      return;
    }
    if (!maker.creating() && !request.flags.notValid()) {
      DataChecks.checkNotNull(transition, tableName, column, request.span);
    }
    if (!NotNulls.areKept(transition)) {
      addUnkept(request, maker);
      return;
    }
    Constraint existing = table().notNull(column.name());
    if (transition.judging()) {
      check(request, existing, maker.creating());
    }
    if (existing == null
        && request.name != null
        && !maker.isFreeConstraint(request, request.name.value())) {
      return;
    }
    if (existing == null && maker.leavesOutChildren(request)) {
      return;
    }
    NotNulls notNulls = new NotNulls(transition);
    Constraint.Draft model =
        notNulls.model(request.name == null ? null : request.name.value(), request.span);
    model.validated = maker.creating() || !request.flags.notValid();
    model.noInherit = request.flags.noInherit();
    notNulls.add(tableName, column.name(), model);
  }

  private void check(ConstraintRequest request, Constraint existing, boolean creating) {
    boolean noInherit = request.flags.noInherit();
    if (request.flags.notEnforced() || request.flags.deferrable()) {
      transition.refuse(
          request.span,
          request.ofColumn ? "42601" : "0A000",
          "NOT NULL is always enforced, and not deferrable");
    } else if (noInherit && table().partitioned() && !table().perhaps()) {
      transition.refuse(
          request.span, "0A000", "NOT NULL of a partitioned table is that of its partitions too");
    } else if (existing == null || existing.perhaps()) {
      return;
    } else if (noInherit != existing.noInherit()) {
      transition.refuse(
          request.span,
          creating ? "42601" : "55000",
          "constraint "
              + existing.name()
              + (existing.noInherit() ? " is marked NO INHERIT" : " is inherited"));
    } else if (!existing.validated() && !request.flags.notValid()) {
      transition.refuse(
          request.span, "55000", "constraint " + existing.name() + " is not validated");
    }
  }

  /** Before version 18 only a history that was written for it has such a constraint. */
  private void addUnkept(ConstraintRequest request, ConstraintMaker maker) {
    String column = request.columns.get(0).value();
    new NullMarker(transition).refuseNulls(tableName, column, request.span);
    if (request.name == null && !request.flags.notValid()) {
      return;
    }
    Constraint.Draft constraint =
        new Constraint.Draft(
            request.name != null
                ? request.name.value()
                : GeneratedName.forConstraint(
                    transition.schema, tableName.schema(), tableName.name(), column, "not_null"),
            Constraint.Type.NOT_NULL);
    constraint.columns = List.of(column);
    constraint.validated = maker.creating() || !request.flags.notValid();
    constraint.noInherit = request.flags.noInherit();
    constraint.madeAt = transition.at(request.span);
    constraint.perhaps = transition.conditional;
    transition.putConstraint(tableName, constraint.constraint());
    if (!constraint.noInherit) {
      maker.addToChildren(tableName, constraint);
    }
  }

  /** A primary key takes a column only if what lets it refuse nulls holds for all rows. */
  static void checkKey(
      Transition transition, Table table, String column, ConstraintRequest request) {
    Constraint existing = table.notNull(column);
    if (existing == null || existing.perhaps() || !NotNulls.areKept(transition)) {
      return;
    }
    if (existing.noInherit()) {
      transition.refuse(
          request.span, "55000", "constraint " + existing.name() + " is marked NO INHERIT");
    } else if (!existing.validated()) {
      transition.refuse(
          request.span, "55000", "constraint " + existing.name() + " is not validated");
    }
  }
}
