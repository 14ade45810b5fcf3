package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Reindex;
import java.util.ArrayList;
import java.util.List;

/** What building indexes does. */
final class IndexEffects {

  private final EffectCollector collector;

  IndexEffects(EffectCollector collector) {
    this.collector = collector;
  }

  // ---- CREATE INDEX

  void collect(CreateIndex statement) {
    RelationName table = collector.find(statement.table());
    if (table == null) {
      return;
    }
    LockMode mode = statement.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    collector.lock(table, mode);
    if (!statement.only()) {
      collector.lock(collector.partitions(table), mode);
    }
    if (statement.ifNotExists() && exists(statement, table)) {
      return;
    }
    Table known = collector.schema().table(table);
    if (known == null || !known.partitioned()) {
      collector.scan(table);
      return;
    }
    if (!statement.only()) {
      buildOnPartitions(table, shape(statement));
    }
  }

  private boolean exists(CreateIndex statement, RelationName table) {
    return statement.name() != null
        && collector.schema().relation(new RelationName(table.schema(), statement.name().value()))
            != null;
  }

  /** Builds what a partition lacks of an index of its parent. */
  void buildOnLeaves(Index parent, RelationName partition) {
    build(partition, shape(parent));
  }

  /** Builds the index of a unique or primary key on the partitions that have none like it. */
  void buildKeyOnPartitions(RelationName table, List<String> columns) {
    for (Table partition : collector.schema().childrenOf(table)) {
      buildKey(partition, columns);
    }
  }

  private void buildKey(Table table, List<String> columns) {
    for (Index index : collector.schema().indexesOf(table.name())) {
      if (index.parent() == null
          && index.constraint()
          && index.unique()
          && index.keys().equals(columns)) {
        return;
      }
    }
    if (table.partitioned()) {
      buildKeyOnPartitions(table.name(), columns);
    } else {
      collector.scan(table.name());
    }
  }

  private void buildOnPartitions(RelationName table, IndexShape shape) {
    for (Table partition : collector.schema().childrenOf(table)) {
      build(partition.name(), shape);
    }
  }

  /** Builds an index of that shape, unless there is one that can be taken for it. */
  private void build(RelationName table, IndexShape shape) {
    if (hasIndex(table, shape)) {
      return;
    }
    Table known = collector.schema().table(table);
    if (known == null || !known.partitioned()) {
      collector.scan(table);
    } else {
      buildOnPartitions(table, shape);
    }
  }

  private boolean hasIndex(RelationName table, IndexShape shape) {
    for (Index index : collector.schema().indexesOf(table)) {
      if (index.parent() == null && index.valid() && shape(index).equals(shape)) {
        return true;
      }
    }
    return false;
  }

  /** What two indexes share if one can be attached to the other. */
  private record IndexShape(
      List<String> keys, List<String> include, String method, boolean unique, String predicate) {}

  private static IndexShape shape(CreateIndex statement) {
    List<String> keys = new ArrayList<>();
    for (IndexElement element : statement.keys()) {
      keys.add(key(element));
    }
    List<String> include = new ArrayList<>();
    for (Identifier column : statement.include()) {
      include.add(column.value());
    }
    String method = statement.method() == null ? "btree" : statement.method().value();
    return new IndexShape(keys, include, method, statement.unique(), text(statement.predicate()));
  }

  private static IndexShape shape(Index index) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < index.keys().size(); i++) {
      keys.add(i < index.elements().size() ? key(index.elements().get(i)) : index.keys().get(i));
    }
    return new IndexShape(
        keys, index.include(), index.method(), index.unique(), text(index.predicate()));
  }

  private static String key(IndexElement element) {
    String key = element.column() == null ? text(element.expression()) : element.column().value();
    if (element.collation() != null) {
      key += " collate " + element.collation().name();
    }
    return element.operatorClass() == null ? key : key + " " + element.operatorClass().name();
  }

  private static String text(Expression expression) {
    return expression == null ? "" : expression.text();
  }

  // ---- REINDEX

  void collect(Reindex statement) {
    LockMode mode = statement.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    ObjectType type = statement.objectType();
    if (type == ObjectType.INDEX) {
      Index index = collector.schema().index(statement.name(), collector.session());
      if (index != null) {
        reindex(index, mode);
      }
    } else if (type == ObjectType.TABLE) {
      RelationName table = collector.find(statement.name());
      if (table != null) {
        reindex(table, mode);
        for (Table partition : collector.partitions(table)) {
          reindex(partition.name(), mode);
        }
      }
    } else if (type == ObjectType.SCHEMA || type == ObjectType.DATABASE) {
      for (Table table : collector.schema().tables()) {
        if (!table.partitioned() && isIn(table.name(), statement)) {
          reindex(table.name(), mode);
        }
      }
      for (View view : collector.schema().views()) {
        if (view.materialized() && isIn(view.name(), statement)) {
          reindex(view.name(), mode);
        }
      }
    }
  }

  private static boolean isIn(RelationName relation, Reindex statement) {
    return statement.objectType() == ObjectType.DATABASE
        || relation.schema().equals(statement.name().name());
  }

  private void reindex(Index index, LockMode mode) {
    collector.lock(index.table(), mode);
    collector.rebuild(index);
    for (Table partition : collector.partitions(index.table())) {
      for (Index part : collector.schema().indexesOf(partition.name())) {
        if (index.name().equals(part.parent())) {
          reindex(part, mode);
        }
      }
    }
  }

  private void reindex(RelationName table, LockMode mode) {
    collector.lock(table, mode);
    List<Index> indexes = collector.schema().indexesOf(table);
    for (Index index : indexes) {
      collector.rebuild(index);
    }
    if (collector.schema().relation(table) == null) {
      collector.scan(table);
    }
  }
}
