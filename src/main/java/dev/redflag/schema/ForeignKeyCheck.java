package dev.redflag.schema;

import dev.redflag.postgres.ForeignKeyTypes;
import dev.redflag.sql.ast.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL takes a foreign key. */
final class ForeignKeyCheck {

  private final Transition transition;
  private final RelationName tableName;
  private final ConstraintRequest request;
  private final boolean creating;

  ForeignKeyCheck(
      Transition transition, RelationName tableName, ConstraintRequest request, boolean creating) {
    this.transition = transition;
    this.tableName = tableName;
    this.request = request;
    this.creating = creating;
  }

  /**
   * @param columns the referencing columns; null for one that is not known
   */
  void check(List<Column> columns, Table target, Constraint.Draft key) {
    if (!transition.judging()) {
      return;
    }
    Table table = transition.schema.table(tableName);
    if (table.partitioned() && request.flags.notValid() && transition.postgres < 18) {
      transition.conflict(new Conflict.NotValidUnsupported(request.span, tableName, request.type));
    }
    if (!uniqueTarget(target, key)) {
      return;
    }
    List<String> referenced = key.referencedColumns;
    if (!referenced.isEmpty() && referenced.size() != columns.size()) {
      if (settled(target)) {
        transition.refuse(
            request.span, "42830", "the numbers of referencing and referenced columns differ");
      }
      return;
    }
    checkTypes(columns, target, referenced);
    if (!creating
        && key.validated
        && DataChecks.mayHoldRows(transition, table)
        && !passesNulls(table, columns)) {
      transition.conflict(
          new Conflict.RowsMayViolate(
              request.span, tableName, Constraint.Type.FOREIGN_KEY, key.columns));
    }
  }

  /** Whether a referencing column holds nothing but nulls, so that no row refers to anything. */
  private boolean passesNulls(Table table, List<Column> columns) {
    if ("FULL".equals(request.target.match())) {
      return false;
    }
    for (Column column : columns) {
      if (column != null && DataChecks.holdsOnlyNulls(transition, table, column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean settled(Table table) {
    return table.closed() && !table.perhaps() && table.madeAt() != null;
  }

  /** Whether the target is unique, as far as known. */
  private boolean uniqueTarget(Table target, Constraint.Draft key) {
    if (key.index != null || !settled(target)) {
      return true;
    }
    List<String> columns = new ArrayList<>();
    for (Identifier column : request.target.columns()) {
      Column there = target.column(column.value());
      if (there == null || there.madeAt() == null) {
        return true;
      }
      columns.add(column.value());
    }
    transition.conflict(
        new Conflict.ForeignKeyTargetNotUnique(request.target.span(), target, columns));
    return false;
  }

  private void checkTypes(List<Column> columns, Table target, List<String> referenced) {
    Table table = transition.schema.table(tableName);
    for (int i = 0; i < referenced.size(); i++) {
      Column own = columns.get(i);
      Column other = target.column(referenced.get(i));
      if (own == null
          || other == null
          || own.type() == null
          || other.type() == null
          || own.perhaps()
          || other.perhaps()
          || target.perhaps()
          || table.perhaps()) {
        continue;
      }
      Boolean compatible = ForeignKeyTypes.compatible(own.type(), other.type(), transition.scope());
      if (Boolean.FALSE.equals(compatible)) {
        transition.conflict(
            new Conflict.IncompatibleForeignKey(request.span, tableName, own, target, other));
      }
    }
  }
}
