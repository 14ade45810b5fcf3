package dev.redflag.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An immutable set of relations that keeps the order in which they came: a list of few, a tree of
 * many, for thousands of tables may refer to one.
 */
final class RelationNames {

  static final RelationNames EMPTY = new RelationNames(List.of(), null);

  /** With more names than this a set becomes a tree. */
  static final int FEW = 16;

  private final List<RelationName> few;

  /** The names if there are many, and the list is null; else null. */
  private final OrderedTrie<RelationName, Boolean> many;

  private RelationNames(List<RelationName> few, OrderedTrie<RelationName, Boolean> many) {
    this.few = few;
    this.many = many;
  }

  /** These names, each of them once, in this order. */
  static RelationNames of(List<RelationName> names) {
    if (names.size() <= FEW) {
      return names.isEmpty() ? EMPTY : new RelationNames(names, null);
    }
    OrderedTrie<RelationName, Boolean> tree = OrderedTrie.empty();
    for (RelationName name : names) {
      tree = tree.with(name, true);
    }
    return new RelationNames(null, tree);
  }

  boolean isEmpty() {
    return many == null && few.isEmpty();
  }

  int size() {
    return many == null ? few.size() : many.size();
  }

  /** The names, in the order in which they came; not to be changed. */
  List<RelationName> all() {
    if (many == null) {
      return few;
    }
    List<RelationName> all = new ArrayList<>(many.size());
    for (int i = 0; i < many.places(); i++) {
      Map.Entry<RelationName, Boolean> entry = many.at(i);
      if (entry != null) {
        all.add(entry.getKey());
      }
    }
    return all;
  }

  /** The names that {@code other} does not have, or that came to it at another time. */
  List<RelationName> notIn(RelationNames other) {
    List<RelationName> found = new ArrayList<>();
    if (many != null && other.many != null) {
      for (Map.Entry<RelationName, Boolean> entry : many.notIn(other.many)) {
        found.add(entry.getKey());
      }
    } else {
      found.addAll(all());
    }
    return found;
  }

  /** This set with {@code name}, at the end if it was not there. */
  RelationNames with(RelationName name) {
    if (many != null) {
      return many.contains(name) ? this : new RelationNames(null, many.with(name, true));
    }
    if (few.contains(name)) {
      return this;
    }
    if (few.size() == FEW) {
      OrderedTrie<RelationName, Boolean> tree = OrderedTrie.empty();
      for (RelationName member : few) {
        tree = tree.with(member, true);
      }
      return new RelationNames(null, tree.with(name, true));
    }
    List<RelationName> more = new ArrayList<>(few.size() + 1);
    more.addAll(few);
    more.add(name);
    return new RelationNames(more, null);
  }

  /** The names that {@code map} has for {@code key}. */
  static <K> RelationNames of(PersistentMap<K, RelationNames> map, K key) {
    RelationNames found = map.get(key);
    return found == null ? EMPTY : found;
  }

  /** The map with {@code name} among those of {@code key}. */
  static <K> PersistentMap<K, RelationNames> added(
      PersistentMap<K, RelationNames> map, K key, RelationName name) {
    RelationNames old = of(map, key);
    RelationNames more = old.with(name);
    return more == old ? map : map.with(key, more);
  }

  /** The map without {@code name} among those of {@code key}. */
  static <K> PersistentMap<K, RelationNames> removed(
      PersistentMap<K, RelationNames> map, K key, RelationName name) {
    RelationNames old = of(map, key);
    RelationNames left = old.without(name);
    return left == old ? map : left.isEmpty() ? map.without(key) : map.with(key, left);
  }

  /** This set without {@code name}. */
  RelationNames without(RelationName name) {
    if (many != null) {
      OrderedTrie<RelationName, Boolean> left = many.without(name);
      return left.size() == 0 ? EMPTY : new RelationNames(null, left);
    }
    if (!few.contains(name)) {
      return this;
    }
    List<RelationName> left = new ArrayList<>(few);
    left.remove(name);
    return new RelationNames(left, null);
  }
}
