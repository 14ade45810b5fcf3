package dev.redflag.schema;

import dev.redflag.source.Span;
import java.util.List;

/** A unique constraint of a partitioned table must have every column of its partition key. */
final class PartitionKeyCheck {

  private PartitionKeyCheck() {}

  static void checkAll(
      Transition transition, RelationName tableName, List<ConstraintRequest> requests) {
    for (ConstraintRequest request : requests) {
      if (request.hasIndex() && request.type != Constraint.Type.EXCLUSION) {
        check(transition, transition.schema.table(tableName), request.columnNames(), request.span);
      }
    }
  }

  static void check(Transition transition, Table table, List<String> columns, Span span) {
    if (!transition.judging() || !table.partitioned() || table.perhaps()) {
      return;
    }
    List<String> key = table.partitionKey();
    for (int i = 0; i < key.size(); i++) {
      String column = key.get(i);
      if (column == null) {
        transition.refuse(
            span, "0A000", "a partition key with an expression goes with no unique constraint");
        return;
      }
      if (!columns.contains(column)) {
        transition.conflict(new Conflict.PartitionKeyNotUnique(span, table, column));
        return;
      }
    }
  }
}
