package dev.redflag.schema;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A small immutable map by name that keeps the order of its entries, as a table keeps that of its
 * columns.
 *
 * <p>Two arrays: tables are narrow, so a search through them is quicker than a hash table is to
 * copy, and each ALTER TABLE copies.
 */
final class OrderedMap<V> extends AbstractMap<String, V> {

  private static final OrderedMap<?> EMPTY = new OrderedMap<>(new String[0], new Object[0]);

  private final String[] keys;
  private final Object[] values;

  private OrderedMap(String[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
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
    int index = key == null ? -1 : indexOf(key);
    return index < 0 ? null : value(index);
  }

  @Override
  public boolean containsKey(Object key) {
    return key != null && indexOf(key) >= 0;
  }

  @Override
  public int size() {
    return keys.length;
  }

  /** What is at {@code index} in the order of the entries. */
  V valueAt(int index) {
    return value(index);
  }

  /** How many entries this map and {@code other} begin with that are the same. */
  int sameFirst(OrderedMap<V> other) {
    int most = Math.min(keys.length, other.keys.length);
    int same = 0;
    while (same < most && isSame(same, other, same)) {
      same++;
    }
    return same;
  }

  /** How many entries they end with that are the same, but for the {@code first} ones. */
  int sameLast(OrderedMap<V> other, int first) {
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

  /** The key at {@code index}. */
  String keyAt(int index) {
    return keys[index];
  }

  /** This map with {@code key}: in its old place if it was there, else at the end. */
  OrderedMap<V> with(String key, V value) {
    int index = indexOf(key);
    if (index >= 0) {
      return replaced(index, key, value);
    }
    int size = keys.length;
    String[] newKeys = new String[size + 1];
    Object[] newValues = new Object[size + 1];
    System.arraycopy(keys, 0, newKeys, 0, size);
    System.arraycopy(values, 0, newValues, 0, size);
    newKeys[size] = key;
    newValues[size] = value;
    return new OrderedMap<>(newKeys, newValues);
  }

  /** This map with {@code newKey} in the place of {@code key}, which must be there. */
  OrderedMap<V> renamed(String key, String newKey, V value) {
    return replaced(indexOf(key), newKey, value);
  }

  private OrderedMap<V> replaced(int index, String key, V value) {
    String[] newKeys = keys.clone();
    Object[] newValues = values.clone();
    newKeys[index] = key;
    newValues[index] = value;
    return new OrderedMap<>(newKeys, newValues);
  }

  /** This map without {@code key}. */
  OrderedMap<V> without(String key) {
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
    return new OrderedMap<>(newKeys, newValues);
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
        };
      }

      @Override
      public int size() {
        return keys.length;
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
        };
      }

      @Override
      public int size() {
        return keys.length;
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
        };
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }

  private abstract class Entries<T> implements Iterator<T> {
    private int next;

    abstract T at(int index);

    @Override
    public boolean hasNext() {
      return next < keys.length;
    }

    @Override
    public T next() {
      if (next == keys.length) {
        throw new NoSuchElementException();
      }
      return at(next++);
    }
  }
}
