package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.PartitionBy;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
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

  /** The keys of PARTITION BY. */
  static void checkKeys(Transition transition, Table table, PartitionBy by) {
    if (by.strategy() == null) {
      return;
    }
    switch (by.strategy()) {
      case "LIST" -> {
        if (by.keys().size() > 1) {
          transition.refuse(by.span(), "42P17", "PARTITION BY LIST takes one column");
        }
      }
      case "RANGE", "HASH" -> {}
      default -> {
        transition.refuse(
            by.span(), "22023", "a table is partitioned by RANGE, LIST or HASH, nothing else");
        return;
      }
    }
    String method = by.strategy().equals("HASH") ? "hash" : "btree";
    for (IndexElement key : by.keys()) {
      if (key.column() != null) {
        Column column = transition.column(table.name(), key.column());
        if (column != null && column.isGenerated() && !column.perhaps()) {
          transition.refuse(key.span(), "42P17", "a generated column cannot be a partition key");
        } else if (column != null && column.madeAt() != null && !column.perhaps()) {
          new IndexCheck(transition, method).key(key, column.type());
        }
        continue;
      }
      Term term = ExpressionParser.parse(key.expression());
      if (term instanceof Term.Constant) {
        transition.refuse(key.span(), "42P17", "a constant cannot be a key of a partitioned table");
      } else {
        ExpressionCheck.partitionKey(transition, table, key.expression());
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
