package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.schema.Trigger;
import dev.redflag.sql.ast.AlterExtensionContents;
import dev.redflag.sql.ast.AlterPolicy;
import dev.redflag.sql.ast.AlterPublication;
import dev.redflag.sql.ast.ChangeOwner;
import dev.redflag.sql.ast.Comment;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreatePublication;
import dev.redflag.sql.ast.CreateRule;
import dev.redflag.sql.ast.CreateStatistics;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Explain;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SecurityLabel;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.SwitchTrigger;
import java.util.List;

/** What statements do to tables that only hang something on them: triggers, policies, comments. */
final class ObjectEffects {

  private final EffectCollector collector;

  ObjectEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(Statement statement) {
    if (statement instanceof CreateTrigger create) {
      createTrigger(create);
    } else if (statement instanceof CreatePolicy create) {
      lock(create.table(), LockMode.ACCESS_EXCLUSIVE);
    } else if (statement instanceof AlterPolicy alter) {
      lock(alter.table(), LockMode.ACCESS_EXCLUSIVE);
    } else if (statement instanceof CreateRule create) {
      lock(create.table(), LockMode.ACCESS_EXCLUSIVE);
    } else if (statement instanceof CreateStatistics create) {
      lock(create.table(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    } else if (statement instanceof CreateView create) {
      replaceView(create);
    } else if (statement instanceof Comment comment) {
      lockDescribed(comment.objectType(), comment.name());
    } else if (statement instanceof SecurityLabel label) {
      lockDescribed(label.objectType(), label.name());
    } else if (statement instanceof CreatePublication create) {
      lockPublished(create.tables());
    } else if (statement instanceof AlterPublication alter) {
      lockPublished(alter.tables());
    } else if (statement instanceof AlterExtensionContents alter) {
      lockDescribed(alter.objectType(), alter.member());
    } else if (statement instanceof SetSchema set) {
      new RenameEffects(collector).collect(set.objectType(), set.name(), set.ifExists());
    } else if (statement instanceof ChangeOwner change) {
      new RenameEffects(collector).collect(change.objectType(), change.name(), false);
    } else if (statement instanceof Explain explain && explain.analyze()) {
      collect(explain.statement());
    }
  }

  private void lock(QualifiedName name, LockMode mode) {
    collector.lock(collector.find(name), mode);
  }

  private void createTrigger(CreateTrigger statement) {
    RelationName table = collector.find(statement.table());
    collector.lock(table, LockMode.SHARE_ROW_EXCLUSIVE);
    if (table != null && statement.forEachRow()) {
      collector.lock(collector.partitions(table), LockMode.SHARE_ROW_EXCLUSIVE);
    }
  }

  /** ENABLE or DISABLE TRIGGER, which goes down to the copies that partitions have. */
  void collectSwitched(SwitchTrigger action, AlteredTable table) {
    if (table.only() || table.known() == null) {
      return;
    }
    for (Table partition : collector.partitions(table.name())) {
      if (hasCopy(action, partition) || (isAll(action) && hasForeignKey(table.known()))) {
        collector.lock(partition.name(), table.mode());
      }
    }
  }

  private static boolean isAll(SwitchTrigger action) {
    return action.name() == null && "ALL".equals(action.which());
  }

  private static boolean hasForeignKey(Table table) {
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCopy(SwitchTrigger action, Table partition) {
    Identifier name = action.name();
    for (Trigger trigger : partition.triggers().values()) {
      if (trigger.inherited() && (name == null || name.value().equals(trigger.name()))) {
        return true;
      }
    }
    return false;
  }

  private void replaceView(CreateView statement) {
    if (statement.orReplace()
        && collector.schema().view(statement.name(), collector.session()) != null) {
      lock(statement.name(), LockMode.ACCESS_EXCLUSIVE);
    }
  }

  /** What COMMENT and SECURITY LABEL lock: only relations and their columns. */
  private void lockDescribed(ObjectType type, QualifiedName name) {
    switch (type) {
      case TABLE, VIEW, MATERIALIZED_VIEW -> lock(name, LockMode.SHARE_UPDATE_EXCLUSIVE);
      case COLUMN -> {
        List<Identifier> parts = name.parts();
        if (parts.size() > 1) {
          QualifiedName table = new QualifiedName(parts.subList(0, parts.size() - 1));
          lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
      }
      default -> {}
    }
  }

  private void lockPublished(List<QualifiedName> tables) {
    for (QualifiedName name : tables) {
      RelationName table = collector.find(name);
      collector.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
      Table known = table == null ? null : collector.schema().table(table);
      if (known != null && !known.partitioned()) {
        collector.lock(collector.descendants(table), LockMode.SHARE_UPDATE_EXCLUSIVE);
      }
    }
  }
}
