package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.PartitionBound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The partitions of a table that is partitioned by HASH. */
final class HashBounds extends BoundIndex {

  /** For each modulus, which are few, those that have it. */
  private final Map<Integer, Group> groups = new LinkedHashMap<>();

  /** What is in none. */
  private final Set<Entry> others = new LinkedHashSet<>();

  /** The partitions of one modulus. */
  private static final class Group {
    private final Set<Entry> all = new LinkedHashSet<>();
    private final Map<Integer, List<Entry>> byRemainder = new LinkedHashMap<>();
  }

  @Override
  boolean isOf(String strategy, List<DataType> types) {
    return strategy.equals("HASH");
  }

  private static boolean isProper(Integer modulus, Integer remainder) {
    return modulus != null && remainder != null && 0 <= remainder && remainder < modulus;
  }

  @Override
  void add(Entry entry) {
    Integer modulus = BoundOverlap.number(entry.bound, "modulus");
    Integer remainder = BoundOverlap.number(entry.bound, "remainder");
    if (!isProper(modulus, remainder)) {
      others.add(entry);
      return;
    }
    Group group = groups.get(modulus);
    if (group == null) {
      group = new Group();
      groups.put(modulus, group);
    }
    group.all.add(entry);
    List<Entry> same = group.byRemainder.get(remainder);
    if (same == null) {
      same = new ArrayList<>(1);
      group.byRemainder.put(remainder, same);
    }
    same.add(entry);
  }

  @Override
  void remove(Entry entry) {
    if (others.remove(entry)) {
      return;
    }
    Integer modulus = BoundOverlap.number(entry.bound, "modulus");
    Group group = groups.get(modulus);
    group.all.remove(entry);
    group.byRemainder.get(BoundOverlap.number(entry.bound, "remainder")).remove(entry);
    if (group.all.isEmpty()) {
      groups.remove(modulus);
    }
  }

  @Override
  List<Entry> near(Siblings siblings, PartitionBound bound) {
    List<Entry> near = new ArrayList<>(others);
    Integer modulus = BoundOverlap.number(bound, "modulus");
    Integer remainder = BoundOverlap.number(bound, "remainder");
    boolean proper = isProper(modulus, remainder);
    for (Map.Entry<Integer, Group> one : groups.entrySet()) {
      int other = one.getKey();
      Group group = one.getValue();
      if (!proper) {
        near.addAll(group.all);
      } else if (modulus % other == 0) {
        near.addAll(group.byRemainder.getOrDefault(remainder % other, List.of()));
      } else if (other % modulus == 0 && other / modulus < group.all.size()) {
        for (int there = remainder; there < other; there += modulus) {
          near.addAll(group.byRemainder.getOrDefault(there, List.of()));
        }
      } else {
        addFirst(near, group, siblings, modulus, remainder);
      }
    }
    return near;
  }

  /** Adds the first partition of a larger modulus, or one that does not fit, that is in the way. */
  private static void addFirst(
      List<Entry> near, Group group, Siblings siblings, int modulus, int remainder) {
    for (Entry entry : group.all) {
      int other = BoundOverlap.number(entry.bound, "modulus");
      boolean fits = other % modulus == 0;
      if (fits && BoundOverlap.number(entry.bound, "remainder") % modulus != remainder) {
        continue;
      }
      near.add(entry);
      if (siblings.count(entry)) {
        return;
      }
    }
  }
}
