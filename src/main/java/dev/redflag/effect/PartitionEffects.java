package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.DetachPartition;
import dev.redflag.sql.ast.PartitionBound;

/** What happens when partitions come and go (manual, "Table Partitioning"). */
final class PartitionEffects {

  private final EffectCollector collector;

  PartitionEffects(EffectCollector collector) {
    this.collector = collector;
  }

  /** ATTACH PARTITION, whose lock on the parent is the statement's. */
  void collectAttached(AttachPartition action, RelationName parent) {
    RelationName partition = collector.find(action.partition());
    if (partition == null) {
      return;
    }
    collector.lock(partition, LockMode.ACCESS_EXCLUSIVE);
    collector.lock(collector.descendants(partition), LockMode.ACCESS_EXCLUSIVE);
    Table attached = collector.schema().table(partition);
    if (!isProven(action.bound(), collector.schema().table(parent), attached)) {
      collector.scanLeaves(partition);
    }
    for (Index index : collector.schema().indexesOf(parent)) {
      new IndexEffects(collector).buildOnLeaves(index, partition);
    }
    collectForeignKeys(parent, attached, partition);
    if (!isDefault(action.bound())) {
      scanDefault(parent, action.bound());
    }
  }

  /** A partition that CREATE TABLE makes. */
  void collectCreated(RelationName parent, PartitionBound bound) {
    if (parent == null) {
      return;
    }
    collector.lock(parent, LockMode.ACCESS_EXCLUSIVE);
    collectForeignKeys(parent, null, null);
    if (!isDefault(bound)) {
      scanDefault(parent, bound);
    }
  }

  private static boolean isDefault(PartitionBound bound) {
    return bound != null && bound.isDefault();
  }

  /** A new partition takes rows away from the default one, so none may be there. */
  private void scanDefault(RelationName parent, PartitionBound bound) {
    Table other = collector.defaultPartition(parent);
    if (other == null) {
      return;
    }
    collector.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
    collector.lock(collector.partitions(other.name()), LockMode.ACCESS_EXCLUSIVE);
    PartitionProof proof = PartitionProof.of(collector.schema().table(parent), bound);
    if (proof != null && proof.excludes(other)) {
      return;
    }
    for (Table leaf : collector.leaves(other)) {
      if (proof == null || !proof.excludes(leaf)) {
        collector.scan(leaf.name());
      }
    }
  }

  /** The parent's foreign keys become the partition's, in both directions. */
  private void collectForeignKeys(RelationName parent, Table attached, RelationName partition) {
    Table known = collector.schema().table(parent);
    if (known == null) {
      return;
    }
    ConstraintEffects constraints = new ConstraintEffects(collector);
    for (Constraint key : known.constraints().values()) {
      if (key.type() != Constraint.Type.FOREIGN_KEY) {
        continue;
      }
      boolean merged = attached != null && hasSameKey(attached, key);
      constraints.lockReferenced(
          key.references(), merged ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_ROW_EXCLUSIVE);
      if (partition != null && !merged && key.validated()) {
        collector.scanLeaves(partition);
      }
    }
    for (Schema.ForeignKeyOf key : collector.schema().referencesTo(parent)) {
      collector.lock(key.table(), LockMode.SHARE_ROW_EXCLUSIVE);
    }
  }

  private static boolean hasSameKey(Table table, Constraint wanted) {
    for (Constraint key : table.constraints().values()) {
      if (key.type() == Constraint.Type.FOREIGN_KEY
          && wanted.references().equals(key.references())
          && wanted.columns().equals(key.columns())
          && wanted.referencedColumns().equals(key.referencedColumns())) {
        return true;
      }
    }
    return false;
  }

  private boolean isProven(PartitionBound bound, Table parent, Table partition) {
    if (bound == null || parent == null || partition == null) {
      return false;
    }
    if (bound.isDefault()) {
      // Without other partitions everything may stay.
      return !collector.schema().hasChildren(parent.name());
    }
    PartitionProof proof = PartitionProof.of(parent, bound);
    return proof != null && proof.includes(partition);
  }

  /** DETACH PARTITION, whose lock on the parent is the statement's. */
  void collectDetached(DetachPartition action, RelationName parent) {
    RelationName partition = collector.find(action.partition());
    collector.lock(partition, LockMode.ACCESS_EXCLUSIVE);
    if (partition != null) {
      collector.lock(collector.descendants(partition), LockMode.ACCESS_EXCLUSIVE);
    }
    Table other = collector.defaultPartition(parent);
    if (other != null && !action.concurrently() && !action.finalizing()) {
      collector.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
    }
    Table known = collector.schema().table(parent);
    if (known != null) {
      ConstraintEffects constraints = new ConstraintEffects(collector);
      for (Constraint key : known.constraints().values()) {
        if (key.type() == Constraint.Type.FOREIGN_KEY) {
          constraints.lockReferenced(key.references(), LockMode.SHARE_ROW_EXCLUSIVE);
        }
      }
    }
    for (Schema.ForeignKeyOf key : collector.schema().referencesTo(parent)) {
      // No row may refer to the partition that goes.
      collector.lock(key.table(), LockMode.ACCESS_EXCLUSIVE);
      collector.scanLeaves(key.table());
    }
  }
}
