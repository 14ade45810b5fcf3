package dev.redflag.schema;

import dev.redflag.source.Span;

/** Makes columns refuse nulls, or take them again, with those of their table's children. */
final class NullMarker {

  private final Transition transition;

  NullMarker(Transition transition) {
    this.transition = transition;
  }

  void refuseNulls(RelationName tableName, String column, Span span) {
    if (NotNulls.areKept(transition)) {
      NotNulls notNulls = new NotNulls(transition);
      notNulls.add(tableName, column, notNulls.model(null, span));
    } else {
      mark(tableName, column, true);
    }
  }

  /**
   * @param only whether children go on refusing them, where NOT NULL is a constraint
   */
  void takeNulls(RelationName tableName, String column, Span span, boolean only) {
    if (NotNulls.areKept(transition)) {
      new NotNulls(transition).remove(tableName, column, span, only);
    } else {
      mark(tableName, column, false);
    }
  }

  /** Puts a column of one table into its place, which refuses nulls or takes them. */
  static void put(Transition transition, RelationName tableName, Column column, boolean notNull) {
    Column.Draft draft = new Column.Draft(column);
    draft.notNull = notNull;
    draft.perhaps |= transition.conditional;
    transition.putColumn(tableName, draft.column());
  }

  private void mark(RelationName tableName, String name, boolean notNull) {
    Table table = transition.schema.table(tableName);
    Column column = table == null ? null : table.column(name);
    if (column == null) {
      return;
    }
    if (column.notNull() != notNull) {
      put(transition, tableName, column, notNull);
    }
    for (Constraint constraint : transition.schema.table(tableName).constraintsOn(name)) {
      if (constraint.type() == Constraint.Type.NOT_NULL) {
        mark(tableName, constraint, notNull);
      }
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      mark(child.name(), name, notNull);
    }
  }

  /** A constraint that was not valid is validated with its column; it goes when nulls may come. */
  private void mark(RelationName tableName, Constraint constraint, boolean notNull) {
    if (transition.conditional) {
      return;
    }
    if (notNull) {
      Constraint.Draft draft = new Constraint.Draft(constraint);
      draft.validated = true;
      transition.putConstraint(tableName, draft.constraint());
      return;
    }
    Table.Draft draft = new Table.Draft(transition.schema.table(tableName));
    draft.constraints = draft.constraints.without(constraint.name());
    transition.schema = transition.schema.with(draft.table());
  }
}
