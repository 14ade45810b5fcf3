package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.LockTable;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.RefreshMaterializedView;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Vacuum;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What TRUNCATE, LOCK, REFRESH, CLUSTER, VACUUM and ANALYZE do to whole tables. */
final class MaintenanceEffects {

  private final EffectCollector collector;

  MaintenanceEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(Truncate statement) {
    Set<RelationName> all = new LinkedHashSet<>();
    for (QualifiedName name : statement.tables()) {
      RelationName table = collector.find(name);
      if (table != null && statement.only().contains(name)) {
        all.add(table);
      } else {
        addWithDescendants(table, all);
      }
    }
    List<RelationName> queue = new ArrayList<>(all);
    for (int i = 0; statement.cascade() && i < queue.size(); i++) {
      for (Schema.ForeignKeyOf key : referencesTo(queue.get(i))) {
        Set<RelationName> more = new LinkedHashSet<>();
        addWithDescendants(key.table(), more);
        for (RelationName each : more) {
          if (all.add(each)) {
            queue.add(each);
          }
        }
      }
    }
    for (RelationName each : all) {
      collector.lock(each, LockMode.ACCESS_EXCLUSIVE);
      collector.rewrite(each);
    }
  }

  private List<Schema.ForeignKeyOf> referencesTo(RelationName name) {
    Table table = collector.schema().table(name);
    return table == null
        ? collector.schema().referencesTo(name)
        : collector.schema().referencesToRowsOf(table);
  }

  private void addWithDescendants(RelationName name, Set<RelationName> all) {
    if (name == null) {
      return;
    }
    all.add(name);
    for (Table child : collector.descendants(name)) {
      all.add(child.name());
    }
  }

  void collect(LockTable statement) {
    LockMode mode = LockMode.valueOf(statement.mode().replace(' ', '_'));
    for (QualifiedName name : statement.tables()) {
      if (statement.only().contains(name)) {
        collector.lock(collector.find(name), mode);
      } else {
        lock(collector.find(name), mode, new LinkedHashSet<>());
      }
    }
  }

  /** Locks a table with its children, or a view with what it reads. */
  private void lock(RelationName name, LockMode mode, Set<RelationName> seen) {
    if (name == null || !seen.add(name)) {
      return;
    }
    collector.lock(name, mode);
    collector.lock(collector.descendants(name), mode);
    View view = collector.schema().view(name);
    if (view == null || view.materialized()) {
      return;
    }
    for (View.Use use : view.uses()) {
      Relation read = collector.schema().relation(use.relation());
      if (!(read instanceof View inner) || !inner.materialized()) {
        lock(use.relation(), mode, seen);
      }
    }
  }

  void collect(RefreshMaterializedView statement) {
    RelationName name = collector.find(statement.name());
    if (name == null) {
      return;
    }
    if (statement.concurrently()) {
      collector.lock(name, LockMode.EXCLUSIVE);
      return;
    }
    collector.lock(name, LockMode.ACCESS_EXCLUSIVE);
    collector.rewrite(name);
  }

  void collect(Cluster statement) {
    if (statement.table() != null) {
      rewriteWithPartitions(collector.find(statement.table()));
    }
  }

  void collect(Vacuum statement) {
    if (statement.tables().isEmpty()) {
      for (Table table : collector.schema().tables()) {
        vacuum(table.name(), statement);
      }
      for (View view : collector.schema().views()) {
        if (view.materialized()) {
          vacuum(view.name(), statement);
        }
      }
      return;
    }
    for (QualifiedName name : statement.tables()) {
      vacuum(collector.find(name), statement);
    }
  }

  private void vacuum(RelationName name, Vacuum statement) {
    if (name == null) {
      return;
    }
    if (statement.full()) {
      rewriteWithPartitions(name);
      return;
    }
    collector.lock(name, LockMode.SHARE_UPDATE_EXCLUSIVE);
    collector.lock(collector.partitions(name), LockMode.SHARE_UPDATE_EXCLUSIVE);
  }

  private void rewriteWithPartitions(RelationName name) {
    if (name == null) {
      return;
    }
    collector.lock(name, LockMode.ACCESS_EXCLUSIVE);
    collector.rewriteRows(name);
    for (Table partition : collector.partitions(name)) {
      collector.lock(partition.name(), LockMode.ACCESS_EXCLUSIVE);
      collector.rewriteRows(partition.name());
    }
  }
}
