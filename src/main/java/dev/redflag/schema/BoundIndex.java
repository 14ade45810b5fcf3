package dev.redflag.schema;

import dev.redflag.postgres.BoundOrder;
import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The partitions of one table by their bounds: with thousands of them a new one is not compared
 * with each.
 *
 * <p>It follows the schema as that changes, and leaves out none that may overlap: what it cannot
 * sort is given in any case.
 */
final class BoundIndex {

  private static final Comparator<Entry> IN_ORDER =
      new Comparator<>() {
        @Override
        public int compare(Entry one, Entry other) {
          return Integer.compare(one.number, other.number);
        }
      };

  private final DataType type;
  private final boolean list;
  private RelationNames known = RelationNames.EMPTY;
  private int count;

  /** Each partition that has a bound. */
  private final Map<RelationName, Entry> entries = new HashMap<>();

  /** For each value of a list those that have it. */
  private final Map<String, List<Entry>> byValue = new HashMap<>();

  /** Ranges that do not overlap, by their lower bounds. */
  private final TreeMap<BoundOrder.Place, Entry> byLower = new TreeMap<>();

  /** What is in neither. */
  private final Map<RelationName, Entry> others = new HashMap<>();

  private BoundIndex(DataType type, boolean list) {
    this.type = type;
    this.list = list;
  }

  /**
   * A partition.
   *
   * @param number the later it came, the higher
   * @param lower the bound of a range; null if it cannot be sorted
   */
  private record Entry(
      RelationName name,
      int number,
      PartitionBound bound,
      BoundOrder.Place lower,
      BoundOrder.Place upper) {}

  /** The indexes of the tables that were asked for in one replay. */
  static final class All {
    private final Map<RelationName, BoundIndex> byTable = new HashMap<>();

    /** The partitions of {@code parent} that may overlap {@code bound}, in their order. */
    List<Table> near(Schema schema, Table parent, PartitionBound bound) {
      DataType type = BoundOverlap.type(parent, 0);
      boolean list = "LIST".equals(parent.partitionStrategy());
      boolean range =
          "RANGE".equals(parent.partitionStrategy()) && parent.partitionKey().size() == 1;
      if (type == null || !(list || range)) {
        return schema.childrenOf(parent.name());
      }
      BoundIndex index = byTable.get(parent.name());
      if (index == null || index.list != list || !index.type.equals(type)) {
        index = new BoundIndex(type, list);
        byTable.put(parent.name(), index);
      }
      index.follow(schema, parent.name());
      return index.near(schema, bound);
    }
  }

  /** Takes in which partitions came and went since it was last asked. */
  private void follow(Schema schema, RelationName parent) {
    RelationNames now = schema.namesOfChildren(parent);
    if (now == known) {
      return;
    }
    for (RelationName gone : known.notIn(now)) {
      remove(entries.remove(gone));
    }
    for (RelationName name : now.notIn(known)) {
      Table partition = schema.table(name);
      if (partition != null && partition.bound() != null) {
        add(name, partition.bound());
      }
    }
    known = now;
  }

  private void add(RelationName name, PartitionBound bound) {
    BoundOrder.Place lower = list ? null : place(bound.from());
    BoundOrder.Place upper = list ? null : place(bound.to());
    Entry entry = new Entry(name, count++, bound, lower, upper);
    entries.put(name, entry);
    if (list) {
      for (String value : values(bound)) {
        List<Entry> those = byValue.get(value);
        if (those == null) {
          those = new ArrayList<>(1);
          byValue.put(value, those);
        }
        those.add(entry);
      }
    } else if (lower == null
        || upper == null
        || !(byLower.isEmpty() || lower.goesWith(byLower.firstKey()))
        || !lower.goesWith(upper)
        || lower.compareTo(upper) >= 0
        || !overlapping(lower, upper).isEmpty()) {
      others.put(name, entry);
    } else {
      byLower.put(lower, entry);
    }
  }

  private void remove(Entry entry) {
    if (entry == null || others.remove(entry.name) != null) {
      return;
    }
    if (!list) {
      byLower.remove(entry.lower);
      return;
    }
    for (String value : values(entry.bound)) {
      byValue.get(value).remove(entry);
    }
  }

  private List<Table> near(Schema schema, PartitionBound bound) {
    List<Entry> near = new ArrayList<>(others.values());
    if (list) {
      for (String value : values(bound)) {
        near.addAll(byValue.getOrDefault(value, List.of()));
      }
    } else {
      BoundOrder.Place lower = place(bound.from());
      BoundOrder.Place upper = place(bound.to());
      boolean sorted =
          lower != null
              && upper != null
              && lower.goesWith(upper)
              && (byLower.isEmpty() || lower.goesWith(byLower.firstKey()));
      near.addAll(sorted ? overlapping(lower, upper) : byLower.values());
    }
    if (near.size() > 1) {
      near.sort(IN_ORDER);
    }
    List<Table> tables = new ArrayList<>(near.size());
    for (Entry entry : near) {
      tables.add(schema.table(entry.name));
    }
    return tables;
  }

  private List<Entry> overlapping(BoundOrder.Place lower, BoundOrder.Place upper) {
    List<Entry> found = new ArrayList<>();
    Map.Entry<BoundOrder.Place, Entry> below = byLower.floorEntry(lower);
    if (below != null && below.getValue().upper.compareTo(lower) > 0) {
      found.add(below.getValue());
    }
    if (lower.compareTo(upper) < 0) {
      found.addAll(byLower.subMap(lower, false, upper, false).values());
    }
    return found;
  }

  private BoundOrder.Place place(List<Expression> values) {
    if (values.size() != 1 || BoundOverlap.word(values.get(0)) != null) {
      return null;
    }
    Term.Constant constant = BoundOverlap.constant(values.get(0), type);
    return constant == null ? null : BoundOrder.place(constant, type);
  }

  private List<String> values(PartitionBound bound) {
    List<String> values = new ArrayList<>(bound.in().size());
    for (Expression value : bound.in()) {
      Term.Constant constant = BoundOverlap.constant(value, type);
      String key = constant == null ? null : BoundOrder.key(constant, type);
      if (key != null && !values.contains(key)) {
        values.add(key);
      }
    }
    return values;
  }
}
