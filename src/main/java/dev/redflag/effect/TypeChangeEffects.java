package dev.redflag.effect;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Column;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What ALTER COLUMN … TYPE does.
 *
 * <p>Where the rows stay as they are, indexes may have to be built anew all the same, checks on the
 * column are tried again, and foreign keys are dropped and added again.
 */
final class TypeChangeEffects {

  private final EffectCollector collector;
  private final TypeChange change;

  TypeChangeEffects(EffectCollector collector) {
    this.collector = collector;
    this.change = new TypeChange(collector);
  }

  void collect(List<SetDataType> actions, AlteredTable altered) {
    if (actions.isEmpty()) {
      return;
    }
    List<RelationName> relations = altered.withDescendants(false);
    Set<RelationName> rewritten = new LinkedHashSet<>();
    for (RelationName relation : relations) {
      Table table = collector.schema().table(relation);
      for (SetDataType action : actions) {
        if (rewrites(action, table)) {
          rewritten.add(relation);
          collector.rewriteRows(relation);
        }
      }
    }
    for (RelationName relation : relations) {
      Table table = collector.schema().table(relation);
      if (table == null) {
        continue;
      }
      for (SetDataType action : actions) {
        collectConsequences(action, table, rewritten.contains(relation));
      }
    }
  }

  private boolean rewrites(SetDataType action, Table table) {
    String name = action.column().value();
    Column column = table == null ? null : table.column(name);
    if (column != null && column.kind() == Column.Kind.GENERATED_VIRTUAL) {
      return false;
    }
    return change.rewrites(
        name,
        column == null ? null : column.type(),
        newType(action),
        action.using() == null ? null : ExpressionParser.parse(action.using()));
  }

  private DataType newType(SetDataType action) {
    return collector.schema().dataType(action.type(), collector.session());
  }

  private void collectConsequences(SetDataType action, Table table, boolean rewritten) {
    Column column = table.column(action.column().value());
    if (column == null) {
      return;
    }
    boolean sameOperators = change.sharesOperators(column.type(), newType(action));
    collectKeys(column, table, rewritten || !sameOperators);
    if (!rewritten) {
      boolean sameCollation = same(column.collation(), action.collation());
      for (Index index : collector.schema().indexesOf(table.name())) {
        if (index.uses(column.name()) && isRebuilt(index, column, sameOperators, sameCollation)) {
          collector.rebuild(index);
        }
      }
    }
  }

  /** The constraints of a column are made again, and what refers to it. */
  void collectKeys(Column column, Table table, boolean checkKeys) {
    ConstraintEffects constraints = new ConstraintEffects(collector);
    for (Constraint constraint : table.constraintsOn(column.name())) {
      if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
        constraints.lockReferenced(
            constraint.references(),
            constraint.enforced() ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_ROW_EXCLUSIVE);
        if (constraint.validated() && checkKeys) {
          collector.scan(table.name());
        }
      } else if (constraint.type() == Constraint.Type.CHECK && constraint.validated()) {
        collector.scan(table.name());
      }
    }
    for (Schema.ForeignKeyOf key : collector.schema().referencesTo(table.name())) {
      if (key.constraint().referencedColumns().contains(column.name())) {
        collector.lock(key.table(), LockMode.ACCESS_EXCLUSIVE);
        collector.lock(collector.partitions(key.table()), LockMode.ACCESS_EXCLUSIVE);
        if (key.constraint().validated() && checkKeys) {
          collector.scanLeaves(key.table());
        }
      }
    }
  }

  private static boolean same(RelationName before, QualifiedName after) {
    if (before == null || before.name().equals("default")) {
      return after == null || after.name().equals("default");
    }
    return after != null && before.name().equals(after.name());
  }

  /** Whether an index on the column has to be built anew though the rows stay. */
  private static boolean isRebuilt(
      Index index, Column column, boolean sameOperators, boolean sameCollation) {
    if (index.predicate() != null || index.keys().contains(null)) {
      return true;
    }
    for (int i = 0; i < index.keys().size(); i++) {
      if (!index.keys().get(i).equals(column.name())) {
        continue;
      }
      QualifiedName collation =
          i < index.elements().size() ? index.elements().get(i).collation() : null;
      // PostgreSQL writes the index down anew, without a collation that is the column's.
      boolean ownCollation = collation != null && !same(column.collation(), collation);
      if (!sameOperators || (!sameCollation && !ownCollation)) {
        return true;
      }
    }
    return false;
  }
}
