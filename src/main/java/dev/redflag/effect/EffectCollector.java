package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.postgres.Scope;
import dev.redflag.schema.Index;
import dev.redflag.schema.Presence;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.schema.Table;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the effects of one statement and knows the world before it.
 *
 * <p>Only what counts is kept: locks from SHARE UPDATE EXCLUSIVE up on tables and views, new files
 * and scans of what has rows of its own.
 */
final class EffectCollector {

  private final Schema schema;
  private final Session session;
  private final int postgres;
  private final Map<RelationName, LockMode> locks = new LinkedHashMap<>();
  private final Set<RelationName> rewrites = new LinkedHashSet<>();
  private final Set<RelationName> scans = new LinkedHashSet<>();
  private final Set<RelationName> rebuilds = new LinkedHashSet<>();

  EffectCollector(Schema schema, Session session, int postgres) {
    this.schema = schema;
    this.session = session;
    this.postgres = postgres;
  }

  Schema schema() {
    return schema;
  }

  Session session() {
    return session;
  }

  /** The major version of PostgreSQL. */
  int postgres() {
    return postgres;
  }

  /** The session's time zone as it was set, or null if no statement did. */
  String timeZone() {
    return session.settings().get("timezone");
  }

  /** What names mean in an expression over {@code table}, which may be null. */
  Scope scope(Table table) {
    return schema.scope(session, table);
  }

  /**
   * The relation that {@code name} means: one of the history, or one that may be there though the
   * history does not know it; null if it is absent, or its name a placeholder.
   */
  RelationName find(QualifiedName name) {
    if (name == null || name.templated()) {
      return null;
    }
    Relation relation = schema.relation(name, session);
    if (relation != null) {
      return relation.name();
    }
    if (schema.presence(name, ObjectType.TABLE, session) == Presence.ABSENT) {
      return null;
    }
    String namespace = name.schema() == null ? session.creationSchema() : name.schema();
    return new RelationName(namespace, name.name());
  }

  /**
   * The same of a statement with IF EXISTS, which does nothing to what the history does not know.
   */
  RelationName find(QualifiedName name, boolean ifExists) {
    if (!ifExists) {
      return find(name);
    }
    Relation relation = schema.relation(name, session);
    return relation == null ? null : relation.name();
  }

  /** Locks a relation, unless it is none whose locks count. */
  void lock(RelationName name, LockMode mode) {
    if (name == null || mode.compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) < 0 || !counts(name)) {
      return;
    }
    LockMode held = locks.get(name);
    if (held == null || held.compareTo(mode) < 0) {
      locks.put(name, mode);
    }
  }

  void lock(List<Table> tables, LockMode mode) {
    for (Table table : tables) {
      lock(table.name(), mode);
    }
  }

  private boolean counts(RelationName name) {
    if (schema.isTemporary(name)) {
      // Only its own session can see it.
      return false;
    }
    Relation relation = schema.relation(name);
    if (relation instanceof Table table) {
      return !table.foreign();
    }
    return relation == null || relation instanceof View;
  }

  /** Gives a relation a new file, if it has one. */
  void rewrite(RelationName name) {
    if (hasStorage(name)) {
      rewrites.add(name);
    }
  }

  /** Gives a relation and all its indexes a new file, from the rows that it has. */
  void rewriteRows(RelationName name) {
    if (!hasStorage(name)) {
      return;
    }
    rewrites.add(name);
    scans.add(name);
    for (Index index : schema.indexesOf(name)) {
      rebuilds.add(index.name());
    }
  }

  boolean isRewritten(RelationName name) {
    return rewrites.contains(name);
  }

  /** Reads all rows of a relation, if it has rows of its own. */
  void scan(RelationName name) {
    if (hasStorage(name)) {
      scans.add(name);
    }
  }

  /** Reads all rows of a table, or of a partitioned table's partitions. */
  void scanLeaves(RelationName name) {
    Table table = schema.table(name);
    if (table == null || !table.partitioned()) {
      scan(name);
      return;
    }
    for (Table partition : descendants(name)) {
      scan(partition.name());
    }
  }

  /** Builds an index anew from all rows of its table. */
  void rebuild(Index index) {
    if (hasStorage(index.table())) {
      rebuilds.add(index.name());
      scans.add(index.table());
    }
  }

  private boolean hasStorage(RelationName name) {
    if (schema.isTemporary(name)) {
      return false;
    }
    Relation relation = schema.relation(name);
    if (relation instanceof Table table) {
      return !table.partitioned() && !table.foreign();
    }
    return relation == null || (relation instanceof View view && view.materialized());
  }

  /** The partitions of a table, or the children that inherit from it, at every depth. */
  List<Table> descendants(RelationName name) {
    List<Table> all = new ArrayList<>(schema.childrenOf(name));
    for (int i = 0; i < all.size(); i++) {
      for (Table child : schema.childrenOf(all.get(i).name())) {
        if (!all.contains(child)) {
          all.add(child);
        }
      }
    }
    return all;
  }

  /** The default partition of a partitioned table, or null. */
  Table defaultPartition(RelationName name) {
    return schema.defaultPartition(name);
  }

  /** The table, or the partitions at the bottom of a partitioned one. */
  List<Table> leaves(Table table) {
    if (!table.partitioned()) {
      return List.of(table);
    }
    List<Table> leaves = new ArrayList<>();
    for (Table partition : descendants(table.name())) {
      if (!partition.partitioned()) {
        leaves.add(partition);
      }
    }
    return leaves;
  }

  /** The partitions of a partitioned table at every depth; empty for other tables. */
  List<Table> partitions(RelationName name) {
    Table table = schema.table(name);
    return table != null && table.partitioned() ? descendants(name) : List.of();
  }

  Effects effects() {
    if (locks.isEmpty() && rewrites.isEmpty() && scans.isEmpty() && rebuilds.isEmpty()) {
      return Effects.NONE;
    }
    return new Effects(locks, List.copyOf(rewrites), List.copyOf(scans), List.copyOf(rebuilds));
  }
}
