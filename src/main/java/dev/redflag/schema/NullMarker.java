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
    for (Table child : transition.schema.childrenOf(tableName)) {
      mark(child.name(), name, notNull);
    }
  }
}
