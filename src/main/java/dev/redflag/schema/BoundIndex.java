package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.PartitionBound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The partitions of one table by their bounds: with thousands of them a new one is not compared
 * with each.
 *
 * <p>It follows the schema as that changes, and leaves out none that may be in the way: what it
 * cannot sort is given in any case.
 */
abstract class BoundIndex {

  private static final Comparator<Entry> IN_ORDER =
      new Comparator<>() {
        @Override
        public int compare(Entry one, Entry other) {
          return Integer.compare(one.number, other.number);
        }
      };

  private RelationNames known = RelationNames.EMPTY;
  private int count;

  /** Each partition that has a bound, unless it is the default one. */
  private final Map<RelationName, Entry> entries = new HashMap<>();

  /** A partition. */
  static final class Entry {
    private final RelationName name;

    /** The later it came, the higher. */
    private final int number;

    final PartitionBound bound;

    private Entry(RelationName name, int number, PartitionBound bound) {
      this.name = name;
      this.number = number;
      this.bound = bound;
    }
  }

  /** The indexes of the tables that were asked for in one replay. */
  static final class All {
    private final Map<RelationName, BoundIndex> byTable = new HashMap<>();

    /**
     * The partitions of {@code parent} whose bounds may be in the way of that of a new one, in
     * their order.
     */
    List<Table> near(Schema schema, Table parent, RelationName partition, PartitionBound bound) {
      List<DataType> types = new ArrayList<>(parent.partitionKey().size());
      for (int i = 0; i < parent.partitionKey().size(); i++) {
        types.add(BoundOverlap.type(parent, i));
      }
      BoundIndex index = byTable.get(parent.name());
      if (index == null || !index.isOf(parent.partitionStrategy(), types)) {
        index = of(parent.partitionStrategy(), types);
        if (index == null) {
          return schema.childrenOf(parent.name());
        }
        byTable.put(parent.name(), index);
      }
      index.follow(schema, parent.name());
      return index.tables(schema, partition, bound);
    }

    private static BoundIndex of(String strategy, List<DataType> types) {
      return switch (strategy) {
        case "HASH" -> new HashBounds();
        case "LIST" -> types.get(0) == null ? null : new ListBounds(types.get(0));
        case "RANGE" -> new RangeBounds(types);
        default -> null;
      };
    }
  }

  /** Whether this is for a table that is partitioned in that way by columns of these types. */
  abstract boolean isOf(String strategy, List<DataType> types);

  abstract void add(Entry entry);

  abstract void remove(Entry entry);

  /** What may be in the way of {@code bound}, in any order. */
  abstract List<Entry> near(Siblings siblings, PartitionBound bound);

  /**
   * Which partitions count.
   *
   * @param partition the new one, which may have been made already
   */
  record Siblings(Schema schema, RelationName partition) {

    /** Whether that one is surely a partition beside the new one. */
    boolean count(Entry entry) {
      Table table = schema.table(entry.name);
      return table.partition()
          && !table.perhaps()
          && table.madeAt() != null
          && !entry.name.equals(partition);
    }
  }

  /** Takes in which partitions came and went since it was last asked. */
  private void follow(Schema schema, RelationName parent) {
    RelationNames now = schema.namesOfChildren(parent);
    if (now == known) {
      return;
    }
    for (RelationName gone : known.notIn(now)) {
      Entry entry = entries.remove(gone);
      if (entry != null) {
        remove(entry);
      }
    }
    for (RelationName name : now.notIn(known)) {
      Table partition = schema.table(name);
      if (partition != null && partition.bound() != null && !partition.bound().isDefault()) {
        Entry entry = new Entry(name, count++, partition.bound());
        entries.put(name, entry);
        add(entry);
      }
    }
    known = now;
  }

  private List<Table> tables(Schema schema, RelationName partition, PartitionBound bound) {
    List<Entry> near = near(new Siblings(schema, partition), bound);
    if (near.size() > 1) {
      near.sort(IN_ORDER);
    }
    List<Table> tables = new ArrayList<>(near.size());
    for (Entry entry : near) {
      tables.add(schema.table(entry.name));
    }
    return tables;
  }
}
