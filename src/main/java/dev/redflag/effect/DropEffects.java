package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Dependent;
import dev.redflag.schema.Index;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import java.util.List;

/** What DROP does to what it names and to what goes along. */
final class DropEffects {

  private final EffectCollector collector;

  DropEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(Drop statement) {
    for (DropTarget target : statement.targets()) {
      switch (statement.objectType()) {
        case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
            dropRelation(collector.find(target.name(), statement.ifExists()));
        case INDEX -> dropIndex(target, statement.concurrently());
        case TRIGGER -> dropTrigger(target, statement.ifExists());
        case POLICY -> lockOwner(target, statement.ifExists());
        case RULE -> lockOwner(target, false);
        case SEQUENCE,
            TYPE,
            DOMAIN,
            SCHEMA,
            FUNCTION,
            PROCEDURE,
            ROUTINE,
            AGGREGATE,
            EXTENSION -> {}
        default -> {
          continue;
        }
      }
      if (statement.cascade()) {
        Schema schema = collector.schema();
        collect(schema.dependentsOf(target.name(), statement.objectType(), collector.session()));
      }
    }
  }

  /** DROP COLUMN, whose lock on the table is the statement's. */
  void collectColumn(RelationName name, String column, boolean cascade) {
    for (RelationName each : withDescendants(name)) {
      dropKeys(collector.schema().table(each), column);
    }
    if (cascade) {
      collect(collector.schema().dependentsOf(name, column));
    }
  }

  private List<RelationName> withDescendants(RelationName name) {
    return new AlteredTable(collector, name, LockMode.ACCESS_EXCLUSIVE, false)
        .withDescendants(true);
  }

  private void collect(List<Dependent> dependents) {
    for (Dependent dependent : dependents) {
      collector.lock(dependent.relation(), LockMode.ACCESS_EXCLUSIVE);
      Table table = collector.schema().table(dependent.relation());
      switch (dependent.kind()) {
        case RELATION -> {
          Relation relation = collector.schema().relation(dependent.relation());
          if (relation instanceof Index index) {
            collector.lock(index.table(), LockMode.ACCESS_EXCLUSIVE);
          } else {
            dropRelation(dependent.relation());
          }
        }
        case COLUMN -> {
          dropKeys(table, dependent.part());
          collector.lock(collector.descendants(dependent.relation()), LockMode.ACCESS_EXCLUSIVE);
        }
        case CONSTRAINT ->
            dropKey(table, table == null ? null : table.constraint(dependent.part()));
        case OTHER -> {}
      }
    }
  }

  private void dropRelation(RelationName name) {
    if (name == null) {
      return;
    }
    collector.lock(name, LockMode.ACCESS_EXCLUSIVE);
    Table table = collector.schema().table(name);
    if (table == null) {
      return;
    }
    dropOwnKeys(table);
    if (table.partition()) {
      collector.lock(table.parent(), LockMode.ACCESS_EXCLUSIVE);
      Table other = collector.defaultPartition(table.parent());
      if (other != null) {
        collector.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
      }
    }
    for (Table partition : collector.partitions(name)) {
      collector.lock(partition.name(), LockMode.ACCESS_EXCLUSIVE);
      dropOwnKeys(partition);
    }
  }

  /** The keys that a partition has of its table leave no trigger behind where they refer to. */
  private void dropOwnKeys(Table table) {
    for (Constraint constraint : table.constraints().values()) {
      if (!constraint.inherited()) {
        dropKey(table, constraint);
      }
    }
  }

  private void dropKeys(Table table, String column) {
    if (table == null) {
      return;
    }
    for (Constraint constraint : table.constraintsOn(column)) {
      dropKey(table, constraint);
    }
  }

  /** Locks what a foreign key refers to, because the triggers there go too. */
  private void dropKey(Table table, Constraint constraint) {
    if (table == null
        || constraint == null
        || constraint.references() == null
        || !constraint.enforced()) {
      return;
    }
    collector.lock(collector.partitions(table.name()), LockMode.ACCESS_EXCLUSIVE);
    new ConstraintEffects(collector)
        .lockReferenced(constraint.references(), LockMode.ACCESS_EXCLUSIVE);
  }

  private void dropIndex(DropTarget target, boolean concurrently) {
    Index index = collector.schema().index(target.name(), collector.session());
    if (index == null) {
      return;
    }
    LockMode mode = concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    collector.lock(index.table(), mode);
    collector.lock(collector.partitions(index.table()), mode);
  }

  private void dropTrigger(DropTarget target, boolean ifExists) {
    RelationName owner = lockOwner(target, ifExists);
    if (owner == null) {
      return;
    }
    String name = target.name().name();
    for (Table partition : collector.partitions(owner)) {
      if (partition.triggers().containsKey(name)) {
        collector.lock(partition.name(), LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }

  /** Locks the table of a trigger, policy or rule, if that is there. */
  private RelationName lockOwner(DropTarget target, boolean ifExists) {
    if (target.table() == null) {
      return null;
    }
    RelationName owner = collector.find(target.table(), ifExists);
    if (owner == null || (ifExists && isAbsent(owner, target))) {
      return null;
    }
    collector.lock(owner, LockMode.ACCESS_EXCLUSIVE);
    return owner;
  }

  /** Whether the history made the table, and no trigger or policy of that name on it. */
  private boolean isAbsent(RelationName owner, DropTarget target) {
    Table table = collector.schema().table(owner);
    if (table == null || table.madeAt() == null) {
      return false;
    }
    String name = target.name().name();
    return !table.triggers().containsKey(name) && !table.policies().containsKey(name);
  }
}
