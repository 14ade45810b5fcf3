package dev.redflag.schema;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * An immutable map by name that keeps the order of its entries, as a table keeps that of its
 * columns.
 *
 * <p>Two arrays while there are few: most tables are narrow, so a search through them is quicker
 * than a hash table is to copy, and each ALTER TABLE copies. Many are kept in a tree.
 */
final class OrderedMap<V> extends AbstractMap<String, V> {

  /** With more entries than this a map becomes a tree. */
  static final int FEW = 64;

  private static final OrderedMap<?> EMPTY = new OrderedMap<>(new String[0], new Object[0], null);

  private final String[] keys;
  private final Object[] values;

  /** The entries if there are many, and the arrays are null; else null. */
  private final OrderedTrie<String, V> many;

  private OrderedMap(String[] keys, Object[] values, OrderedTrie<String, V> many) {
    this.keys = keys;
    this.values = values;
    this.many = many;
  }

  private static <V> OrderedMap<V> of(String[] keys, Object[] values) {
    return new OrderedMap<>(keys, values, null);
  }

  private static <V> OrderedMap<V> of(OrderedTrie<String, V> many) {
    return new OrderedMap<>(null, null, many);
  }

  @SuppressWarnings("unchecked")
  static <V> OrderedMap<V> empty() {
    return (OrderedMap<V>) EMPTY;
  }

  /** {@code map} itself if it is one already. */
  static <V> OrderedMap<V> copyOf(Map<String, V> map) {
    if (map instanceof OrderedMap<V> ordered) {
      return ordered;
    }
    OrderedMap<V> copy = empty();
    for (Map.Entry<String, V> entry : map.entrySet()) {
      copy = copy.with(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  /** The map of these entries, whose keys differ. */
  static <V> OrderedMap<V> ofEntries(String[] keys, Object[] values) {
    if (keys.length <= FEW) {
      return keys.length == 0 ? empty() : of(keys, values);
    }
    OrderedMap<V> few = of(keys, values);
    return of(few.asMany());
  }

  /** Writes the entries in the order that they have. */
  void write(SchemaOutput out, Form<V> form) {
    out.number(size());
    for (Map.Entry<String, V> entry : entrySet()) {
      out.text(entry.getKey());
      form.write(out, entry.getValue());
    }
  }

  /** Reads what {@link #write} wrote. */
  static <V> OrderedMap<V> read(SchemaInput in, Form<V> form) {
    int size = in.number();
    if (size == 0) {
      return empty();
    }
    String[] keys = new String[size];
    Object[] values = new Object[size];
    for (int i = 0; i < size; i++) {
      keys[i] = in.text();
      values[i] = form.read(in);
    }
    return ofEntries(keys, values);
  }

  private int indexOf(Object key) {
    int hash = key.hashCode();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].hashCode() == hash && keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @SuppressWarnings("unchecked")
  private V value(int index) {
    return (V) values[index];
  }

  @Override
  public V get(Object key) {
    if (many != null) {
      return key instanceof String name ? many.get(name) : null;
    }
    int index = key == null ? -1 : indexOf(key);
    return index < 0 ? null : value(index);
  }

  @Override
  public boolean containsKey(Object key) {
    if (many != null) {
      return key instanceof String name && many.contains(name);
    }
    return key != null && indexOf(key) >= 0;
  }

  @Override
  public int size() {
    return many == null ? keys.length : many.size();
  }

  /**
   * The values that {@code other} does not have under the same name in the same place.
   *
   * <p>Some that both have may be among them; then they are too if the two maps change places.
   */
  List<V> notIn(OrderedMap<V> other) {
    if (many != null && other.many != null) {
      List<V> changed = new ArrayList<>();
      for (Map.Entry<String, V> entry : many.notIn(other.many)) {
        changed.add(entry.getValue());
      }
      return changed;
    }
    if (many != null || other.many != null) {
      return new ArrayList<>(values());
    }
    int first = sameFirst(other);
    int end = keys.length - sameLast(other, first);
    List<V> changed = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      changed.add(value(i));
    }
    return changed;
  }

  /** How many entries this map and {@code other} begin with that are the same. */
  private int sameFirst(OrderedMap<V> other) {
    int most = Math.min(keys.length, other.keys.length);
    int same = 0;
    while (same < most && isSame(same, other, same)) {
      same++;
    }
    return same;
  }

  /** How many entries they end with that are the same, but for the {@code first} ones. */
  private int sameLast(OrderedMap<V> other, int first) {
    int most = Math.min(keys.length, other.keys.length) - first;
    int same = 0;
    while (same < most && isSame(keys.length - 1 - same, other, other.keys.length - 1 - same)) {
      same++;
    }
    return same;
  }

  private boolean isSame(int index, OrderedMap<V> other, int otherIndex) {
    return values[index] == other.values[otherIndex] && keys[index].equals(other.keys[otherIndex]);
  }

  /** This map with {@code key}: in its old place if it was there, else at the end. */
  OrderedMap<V> with(String key, V value) {
    if (many != null) {
      return of(many.with(key, value));
    }
    int index = indexOf(key);
    if (index >= 0) {
      return replaced(index, key, value);
    }
    int size = keys.length;
    if (size == FEW) {
      return of(asMany().with(key, value));
    }
    String[] newKeys = new String[size + 1];
    Object[] newValues = new Object[size + 1];
    System.arraycopy(keys, 0, newKeys, 0, size);
    System.arraycopy(values, 0, newValues, 0, size);
    newKeys[size] = key;
    newValues[size] = value;
    return of(newKeys, newValues);
  }

  private OrderedTrie<String, V> asMany() {
    OrderedTrie<String, V> tree = OrderedTrie.empty();
    for (int i = 0; i < keys.length; i++) {
      tree = tree.with(keys[i], value(i));
    }
    return tree;
  }

  /** A map of the same keys, in the same order, to as many other values. */
  <W> OrderedMap<W> withValues(List<W> others) {
    if (many == null) {
      return of(keys, others.toArray());
    }
    OrderedMap<W> map = empty();
    int i = 0;
    for (String key : keySet()) {
      map = map.with(key, others.get(i++));
    }
    return map;
  }

  /** This map with {@code newKey} in the place of {@code key}, which must be there. */
  OrderedMap<V> renamed(String key, String newKey, V value) {
    return many == null
        ? replaced(indexOf(key), newKey, value)
        : of(many.renamed(key, newKey, value));
  }

  private OrderedMap<V> replaced(int index, String key, V value) {
    String[] newKeys = keys.clone();
    Object[] newValues = values.clone();
    newKeys[index] = key;
    newValues[index] = value;
    return of(newKeys, newValues);
  }

  /** This map without {@code key}. */
  OrderedMap<V> without(String key) {
    if (many != null) {
      OrderedTrie<String, V> rest = many.without(key);
      return rest.size() == 0 ? empty() : of(rest);
    }
    int index = indexOf(key);
    if (index < 0) {
      return this;
    }
    int size = keys.length - 1;
    if (size == 0) {
      return empty();
    }
    String[] newKeys = new String[size];
    Object[] newValues = new Object[size];
    System.arraycopy(keys, 0, newKeys, 0, index);
    System.arraycopy(keys, index + 1, newKeys, index, size - index);
    System.arraycopy(values, 0, newValues, 0, index);
    System.arraycopy(values, index + 1, newValues, index, size - index);
    return of(newKeys, newValues);
  }

  @Override
  public Collection<V> values() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<V> iterator() {
        return new Entries<>() {
          @Override
          V at(int index) {
            return value(index);
          }

          @Override
          V of(Map.Entry<String, V> entry) {
            return entry.getValue();
          }
        };
      }

      @Override
      public int size() {
        return OrderedMap.this.size();
      }
    };
  }

  @Override
  public Set<String> keySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<String> iterator() {
        return new Entries<>() {
          @Override
          String at(int index) {
            return keys[index];
          }

          @Override
          String of(Map.Entry<String, V> entry) {
            return entry.getKey();
          }
        };
      }

      @Override
      public int size() {
        return OrderedMap.this.size();
      }

      @Override
      public boolean contains(Object key) {
        return containsKey(key);
      }
    };
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        return new Entries<>() {
          @Override
          Map.Entry<String, V> at(int index) {
            return new SimpleImmutableEntry<>(keys[index], value(index));
          }

          @Override
          Map.Entry<String, V> of(Map.Entry<String, V> entry) {
            return entry;
          }
        };
      }

      @Override
      public int size() {
        return OrderedMap.this.size();
      }
    };
  }

  private abstract class Entries<T> implements Iterator<T> {
    private final Slots.Walk walk = many == null ? null : many.walk();
    private int next;

    /** What is wanted of one of few. */
    abstract T at(int index);

    /** What is wanted of one of many. */
    abstract T of(Map.Entry<String, V> entry);

    @Override
    public boolean hasNext() {
      return walk == null ? next < keys.length : walk.hasNext();
    }

    @Override
    @SuppressWarnings("unchecked")
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return walk == null ? at(next++) : of((Map.Entry<String, V>) walk.next());
    }
  }
}
