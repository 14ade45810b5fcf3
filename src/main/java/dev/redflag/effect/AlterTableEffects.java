package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Column;
import dev.redflag.schema.Index;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AddIdentity;
import dev.redflag.sql.ast.AlterConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.DetachPartition;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.DropDefault;
import dev.redflag.sql.ast.DropExpression;
import dev.redflag.sql.ast.DropIdentity;
import dev.redflag.sql.ast.DropNotNull;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Inherit;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.SetAccessMethod;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.SetExpression;
import dev.redflag.sql.ast.SetIdentity;
import dev.redflag.sql.ast.SetLogged;
import dev.redflag.sql.ast.SetNotNull;
import dev.redflag.sql.ast.SetStatistics;
import dev.redflag.sql.ast.SetStorage;
import dev.redflag.sql.ast.SetTablespace;
import dev.redflag.sql.ast.SwitchTrigger;
import dev.redflag.sql.ast.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;

/** What ALTER TABLE and its like do. */
final class AlterTableEffects {

  private final EffectCollector collector;

  AlterTableEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(AlterTable statement) {
    if (statement.objectType() == ObjectType.TYPE) {
      return;
    }
    RelationName name = collector.find(statement.name(), statement.ifExists());
    Relation relation = name == null ? null : collector.schema().relation(name);
    if (name == null
        || statement.objectType() == ObjectType.INDEX
        || statement.objectType() == ObjectType.SEQUENCE
        || relation instanceof Index
        || relation instanceof Sequence) {
      // An index is altered without a lock on its table that counts.
      return;
    }
    LockMode mode = AlterTableLocks.strongest(statement.actions(), collector.postgres());
    collector.lock(name, mode);
    AlteredTable table = new AlteredTable(collector, name, mode, statement.only());
    // PostgreSQL changes types first, and what it does for them depends on every rewrite.
    List<SetDataType> typeChanges = new ArrayList<>();
    List<AlterTableAction> drops = drops(statement.actions());
    for (AlterTableAction action : statement.actions()) {
      if (action instanceof SetDataType change) {
        typeChanges.add(change);
      }
      collect(action, table, drops);
    }
    if (!(relation instanceof View)) {
      new TypeChangeEffects(collector).collect(typeChanges, table);
    }
  }

  /** The actions that drop what may tell that a column holds no null. */
  private static List<AlterTableAction> drops(List<AlterTableAction> actions) {
    List<AlterTableAction> drops = List.of();
    for (AlterTableAction action : actions) {
      if (action instanceof DropNotNull || action instanceof DropConstraint) {
        if (drops.isEmpty()) {
          drops = new ArrayList<>();
        }
        drops.add(action);
      }
    }
    return drops;
  }

  private void collect(AlterTableAction action, AlteredTable table, List<AlterTableAction> drops) {
    if (action instanceof AddColumn add) {
      new AddColumnEffects(collector).collect(add, table);
    } else if (action instanceof DropColumn drop) {
      new DropEffects(collector).collectColumn(table.name(), drop.column().value(), drop.cascade());
      if (drop.ifExists() && table.lacks(drop.column().value())) {
        return;
      }
      if (table.only()) {
        collector.lock(collector.schema().childrenOf(table.name()), table.mode());
      } else {
        table.lockDescendants(false);
      }
    } else if (action instanceof AddConstraint add) {
      new ConstraintEffects(collector).collectAdded(add.constraint(), table, drops);
    } else if (action instanceof ValidateConstraint validate) {
      new ConstraintEffects(collector).collectValidated(validate.name().value(), table);
    } else if (action instanceof DropConstraint drop) {
      new ConstraintEffects(collector).collectDropped(drop, table);
    } else if (action instanceof AlterConstraint alter) {
      new ConstraintEffects(collector).collectAltered(alter, table);
    } else if (action instanceof SetNotNull set) {
      new NotNullEffects(collector).collectSet(set.column().value(), table, drops);
    } else if (action instanceof SetExpression set) {
      collectExpression(set.column(), table);
    } else if (action instanceof SetLogged set) {
      collectPersistence(set, table);
    } else if (action instanceof SetTablespace set) {
      // The history does not follow tablespaces; nearly every table is in the default one.
      if (!set.tablespace().value().equals("pg_default")) {
        collector.rewrite(table.name());
      }
    } else if (action instanceof SetAccessMethod set) {
      if (set.method() != null && !set.method().value().equals("heap")) {
        collector.rewriteRows(table.name());
      }
    } else if (action instanceof Inherit inherit) {
      if (inherit.inherit()) {
        collector.lock(collector.find(inherit.parent()), LockMode.SHARE_UPDATE_EXCLUSIVE);
      }
    } else if (action instanceof AttachPartition attach) {
      new PartitionEffects(collector).collectAttached(attach, table.name());
    } else if (action instanceof DetachPartition detach) {
      new PartitionEffects(collector).collectDetached(detach, table.name());
    } else if (action instanceof SwitchTrigger switched) {
      new ObjectEffects(collector).collectSwitched(switched, table);
    } else if (changesIdentity(action)) {
      if (collector.postgres() >= 17) {
        table.lockPartitions();
      }
    } else if (descends(action)) {
      table.lockDescendants(false);
    }
  }

  /** Whether the action goes down to partitions and children, and does no more than that. */
  private static boolean descends(AlterTableAction action) {
    return action instanceof SetDefault
        || action instanceof DropDefault
        || action instanceof DropNotNull
        || action instanceof DropExpression
        || action instanceof SetStatistics
        || action instanceof SetStorage
        || action instanceof SetDataType;
  }

  private static boolean changesIdentity(AlterTableAction action) {
    return action instanceof AddIdentity
        || action instanceof SetIdentity
        || action instanceof DropIdentity;
  }

  private void collectExpression(Identifier column, AlteredTable table) {
    table.lockDescendants(false);
    for (RelationName each : table.withDescendants(false)) {
      Table known = collector.schema().table(each);
      Column old = known == null ? null : known.column(column.value());
      if (old != null && old.kind() == Column.Kind.GENERATED_VIRTUAL) {
        continue;
      }
      collector.rewriteRows(each);
      if (old != null) {
        new TypeChangeEffects(collector).collectKeys(old, known, true);
      }
    }
  }

  private void collectPersistence(SetLogged set, AlteredTable table) {
    Table known = table.known();
    boolean changes;
    if (known == null || known.madeAt() == null) {
      changes = true;
    } else {
      changes = set.logged() == (known.persistence() == Persistence.UNLOGGED);
    }
    if (changes) {
      collector.rewriteRows(table.name());
    }
  }
}
