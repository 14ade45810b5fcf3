package dev.redflag.schema;

import dev.redflag.postgres.BoundOrder;
import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The partitions of a table that is partitioned by RANGE. */
final class RangeBounds extends BoundIndex {

  private final List<DataType> types;

  /** Those that do not overlap, by their lower bounds. */
  private final TreeMap<Corner, Range> byLower = new TreeMap<>();

  /** For each column of the key, the family of the values in {@link #byLower}; null for none. */
  private String[] families;

  /** What is not in it. */
  private final Set<Entry> others = new LinkedHashSet<>();

  RangeBounds(List<DataType> types) {
    this.types = types;
    this.families = new String[types.size()];
  }

  private record Range(Entry entry, Corner upper) {}

  /**
   * A bound, where its order among others is known.
   *
   * @param places the values before the first MINVALUE or MAXVALUE
   * @param word -1 for MINVALUE behind them, 1 for MAXVALUE, 0 for neither
   */
  private record Corner(List<BoundOrder.Place> places, int word) implements Comparable<Corner> {

    @Override
    public int compareTo(Corner other) {
      int both = Math.min(places.size(), other.places.size());
      for (int i = 0; i < both; i++) {
        int order = places.get(i).compareTo(other.places.get(i));
        if (order != 0) {
          return order;
        }
      }
      if (places.size() == other.places.size()) {
        return Integer.compare(word, other.word);
      }
      return both == places.size() ? word : -other.word;
    }
  }

  @Override
  boolean isOf(String strategy, List<DataType> types) {
    return strategy.equals("RANGE") && this.types.equals(types);
  }

  @Override
  void add(Entry entry) {
    Corner lower = corner(entry.bound.from());
    Corner upper = corner(entry.bound.to());
    if (byLower.isEmpty()) {
      Arrays.fill(families, null);
    }
    String[] joined = joined(lower, upper);
    if (joined == null || lower.compareTo(upper) >= 0 || !overlapping(lower, upper).isEmpty()) {
      others.add(entry);
    } else {
      families = joined;
      byLower.put(lower, new Range(entry, upper));
    }
  }

  @Override
  void remove(Entry entry) {
    if (!others.remove(entry)) {
      byLower.remove(corner(entry.bound.from()));
    }
  }

  @Override
  List<Entry> near(Siblings siblings, PartitionBound bound) {
    List<Entry> near = new ArrayList<>(others);
    Corner lower = corner(bound.from());
    Corner upper = corner(bound.to());
    if (joined(lower, upper) != null) {
      near.addAll(overlapping(lower, upper));
      return near;
    }
    for (Range range : byLower.values()) {
      near.add(range.entry);
    }
    return near;
  }

  private List<Entry> overlapping(Corner lower, Corner upper) {
    List<Entry> found = new ArrayList<>();
    Map.Entry<Corner, Range> below = byLower.floorEntry(lower);
    if (below != null && below.getValue().upper.compareTo(lower) > 0) {
      found.add(below.getValue().entry);
    }
    if (lower.compareTo(upper) < 0) {
      for (Range range : byLower.subMap(lower, false, upper, false).values()) {
        found.add(range.entry);
      }
    }
    return found;
  }

  /** The bound with its values in order; null if that is not known of each. */
  private Corner corner(List<Expression> values) {
    if (values.size() != types.size()) {
      return null;
    }
    List<BoundOrder.Place> places = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      String word = BoundOverlap.word(values.get(i));
      if (word != null) {
        return new Corner(places, word.equals("MINVALUE") ? -1 : 1);
      }
      DataType type = types.get(i);
      Term.Constant constant = type == null ? null : BoundOverlap.constant(values.get(i), type);
      BoundOrder.Place place = constant == null ? null : BoundOrder.place(constant, type);
      if (place == null) {
        return null;
      }
      places.add(place);
    }
    return new Corner(places, 0);
  }

  /** The families with those of a range; null if the order of one of its values is not known. */
  private String[] joined(Corner lower, Corner upper) {
    if (lower == null || upper == null) {
      return null;
    }
    String[] joined = families.clone();
    return join(joined, lower) && join(joined, upper) ? joined : null;
  }

  private static boolean join(String[] families, Corner corner) {
    for (int i = 0; i < corner.places().size(); i++) {
      String family = corner.places().get(i).family();
      if (families[i] != null && !families[i].equals(family)) {
        return false;
      }
      families[i] = family;
    }
    return true;
  }
}
