package dev.redflag.schema;

/** Makes columns refuse nulls, or take them again, with those of their table's children. */
final class NullMarker {

  private final Transition transition;

  NullMarker(Transition transition) {
    this.transition = transition;
  }

  void refuseNulls(RelationName tableName, String column) {
    mark(tableName, column, true);
  }

  void takeNulls(RelationName tableName, String column) {
    mark(tableName, column, false);
  }

  private void mark(RelationName tableName, String name, boolean notNull) {
    Table table = transition.schema.table(tableName);
    Column column = table == null ? null : table.column(name);
    if (column == null) {
      return;
    }
    if (column.notNull() != notNull) {
      Column.Draft draft = new Column.Draft(column);
      draft.notNull = notNull;
      draft.perhaps |= transition.conditional;
      transition.putColumn(tableName, draft.column());
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
