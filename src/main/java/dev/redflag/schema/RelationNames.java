package dev.redflag.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * An immutable set of relations that keeps the order in which they came.
 *
 * <p>A set with one more shares the names with the set that it grew from, as long as that one did
 * not grow before: thousands of tables may refer to one, each by a statement of its own.
 */
final class RelationNames {

  static final RelationNames EMPTY = new RelationNames(new ArrayList<>(0), 0, null);

  /** Up to this many are searched one by one. */
  private static final int FEW = 8;

  private final List<RelationName> shared;
  private final int size;

  /** The same names, or null while there are few. */
  private final PersistentMap<RelationName, Boolean> members;

  private RelationNames(
      List<RelationName> shared, int size, PersistentMap<RelationName, Boolean> members) {
    this.shared = shared;
    this.size = size;
    this.members = members;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The name at {@code index}, in the order in which they came. */
  RelationName get(int index) {
    return shared.get(index);
  }

  private boolean contains(RelationName name) {
    if (members != null) {
      return members.get(name) != null;
    }
    for (int i = 0; i < size; i++) {
      if (shared.get(i).equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** This set with {@code name}, at the end if it was not there. */
  RelationNames with(RelationName name) {
    if (contains(name)) {
      return this;
    }
    List<RelationName> names = shared;
    if (size == 0 || names.size() > size) {
      names = new ArrayList<>(size + 1);
      names.addAll(shared.subList(0, size));
    }
    names.add(name);
    return new RelationNames(names, size + 1, membersWith(name));
  }

  private PersistentMap<RelationName, Boolean> membersWith(RelationName name) {
    if (size < FEW && members == null) {
      return null;
    }
    PersistentMap<RelationName, Boolean> all = members;
    if (all == null) {
      all = PersistentMap.empty();
      for (int i = 0; i < size; i++) {
        all = all.with(shared.get(i), true);
      }
    }
    return all.with(name, true);
  }

  /** This set without {@code name}. */
  RelationNames without(RelationName name) {
    if (!contains(name)) {
      return this;
    }
    List<RelationName> left = new ArrayList<>(shared.subList(0, size));
    left.remove(name);
    return new RelationNames(left, size - 1, members == null ? null : members.without(name));
  }
}
