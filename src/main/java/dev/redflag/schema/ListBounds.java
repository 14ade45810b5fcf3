package dev.redflag.schema;

import dev.redflag.postgres.BoundOrder;
import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The partitions of a table that is partitioned by LIST. */
final class ListBounds extends BoundIndex {

  private final DataType type;

  /** For each value those that have it. */
  private final Map<String, List<Entry>> byValue = new HashMap<>();

  ListBounds(DataType type) {
    this.type = type;
  }

  @Override
  boolean isOf(String strategy, List<DataType> types) {
    return strategy.equals("LIST") && type.equals(types.get(0));
  }

  @Override
  void add(Entry entry) {
    for (String value : values(entry.bound)) {
      List<Entry> those = byValue.get(value);
      if (those == null) {
        those = new ArrayList<>(1);
        byValue.put(value, those);
      }
      those.add(entry);
    }
  }

  @Override
  void remove(Entry entry) {
    for (String value : values(entry.bound)) {
      byValue.get(value).remove(entry);
    }
  }

  @Override
  List<Entry> near(Siblings siblings, PartitionBound bound) {
    List<Entry> near = new ArrayList<>();
    for (String value : values(bound)) {
      near.addAll(byValue.getOrDefault(value, List.of()));
    }
    return near;
  }

  private Set<String> values(PartitionBound bound) {
    Set<String> values = new LinkedHashSet<>();
    for (Expression value : bound.in()) {
      Term.Constant constant = BoundOverlap.constant(value, type);
      String key = constant == null ? null : BoundOrder.key(constant, type);
      if (key != null) {
        values.add(key);
      }
    }
    return values;
  }
}
