package dev.redflag.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An immutable hash map: each change gives a new one that shares all but a few nodes with the old.
 *
 * <p>A hash array mapped trie. A node holds up to 32 children, one for each value of five bits of
 * the hash; a child is another node or an {@link Entry}; entries of one and the same hash hang
 * together in a chain. Values are never null.
 */
final class PersistentMap<K, V> {

  private static final PersistentMap<?, ?> EMPTY =
      new PersistentMap<>(new Node(0, new Object[0]), 0);
  private static final int BITS = 5;

  private final Node root;
  private final int size;

  private PersistentMap(Node root, int size) {
    this.root = root;
    this.size = size;
  }

  @SuppressWarnings("unchecked")
  static <K, V> PersistentMap<K, V> empty() {
    return (PersistentMap<K, V>) EMPTY;
  }

  int size() {
    return size;
  }

  /** The value of {@code key}, or null. */
  @SuppressWarnings("unchecked")
  V get(K key) {
    int hash = spread(key);
    Node node = root;
    for (int shift = 0; ; shift += BITS) {
      int bit = 1 << ((hash >>> shift) & 31);
      if ((node.present & bit) == 0) {
        return null;
      }
      Object child = node.children[node.index(bit)];
      if (child instanceof Node deeper) {
        node = deeper;
        continue;
      }
      for (Entry entry = (Entry) child; entry != null; entry = entry.next) {
        if (entry.hash == hash && entry.key.equals(key)) {
          return (V) entry.value;
        }
      }
      return null;
    }
  }

  /** This map with {@code value} as the value of {@code key}. */
  PersistentMap<K, V> with(K key, V value) {
    boolean isNew = get(key) == null;
    Node changed = put(root, 0, new Entry(spread(key), key, value, null));
    return new PersistentMap<>(changed, isNew ? size + 1 : size);
  }

  /** This map without {@code key}. */
  PersistentMap<K, V> without(K key) {
    if (get(key) == null) {
      return this;
    }
    if (size == 1) {
      return empty();
    }
    return new PersistentMap<>(remove(root, 0, spread(key), key), size - 1);
  }

  /** The values, in an order that is the same for the same history. */
  List<V> values() {
    List<V> values = new ArrayList<>(size);
    collect(root, values);
    return values;
  }

  @SuppressWarnings("unchecked")
  private static <V> void collect(Node node, List<V> values) {
    for (Object child : node.children) {
      if (child instanceof Node deeper) {
        collect(deeper, values);
        continue;
      }
      for (Entry entry = (Entry) child; entry != null; entry = entry.next) {
        values.add((V) entry.value);
      }
    }
  }

  /** Writes the map, node for node: what is read has its values in the same order. */
  void write(SchemaOutput out, Form<K> keys, Form<V> values) {
    out.number(size);
    write(root, out, keys, values);
  }

  @SuppressWarnings("unchecked")
  private static <K, V> void write(Node node, SchemaOutput out, Form<K> keys, Form<V> values) {
    out.number(node.present);
    for (Object child : node.children) {
      if (child instanceof Node deeper) {
        out.number(0);
        write(deeper, out, keys, values);
        continue;
      }
      int count = 0;
      for (Entry entry = (Entry) child; entry != null; entry = entry.next) {
        count++;
      }
      out.number(count);
      out.number(((Entry) child).hash);
      for (Entry entry = (Entry) child; entry != null; entry = entry.next) {
        keys.write(out, (K) entry.key);
        values.write(out, (V) entry.value);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static <K, V> PersistentMap<K, V> read(SchemaInput in, Form<K> keys, Form<V> values) {
    int size = in.number();
    Node root = node(in, keys, values);
    return size == 0 ? empty() : new PersistentMap<>(root, size);
  }

  private static Node node(SchemaInput in, Form<?> keys, Form<?> values) {
    int present = in.number();
    Object[] children = new Object[Integer.bitCount(present)];
    for (int i = 0; i < children.length; i++) {
      int count = in.number();
      children[i] =
          count == 0 ? node(in, keys, values) : chain(in, count, in.number(), keys, values);
    }
    return new Node(present, children);
  }

  private static Entry chain(SchemaInput in, int count, int hash, Form<?> keys, Form<?> values) {
    Object key = keys.read(in);
    Object value = values.read(in);
    return new Entry(
        hash, key, value, count == 1 ? null : chain(in, count - 1, hash, keys, values));
  }

  private static int spread(Object key) {
    int hash = key.hashCode();
    return hash ^ (hash >>> 16);
  }

  private static Node put(Node node, int shift, Entry added) {
    int bit = 1 << ((added.hash >>> shift) & 31);
    int index = node.index(bit);
    if ((node.present & bit) == 0) {
      Object[] children = new Object[node.children.length + 1];
      System.arraycopy(node.children, 0, children, 0, index);
      System.arraycopy(node.children, index, children, index + 1, node.children.length - index);
      children[index] = added;
      return new Node(node.present | bit, children);
    }
    Object child = node.children[index];
    Object replacement;
    if (child instanceof Node deeper) {
      replacement = put(deeper, shift + BITS, added);
    } else {
      Entry there = (Entry) child;
      replacement =
          there.hash == added.hash ? there.with(added) : apart(there, added, shift + BITS);
    }
    return node.with(index, replacement);
  }

  /** A node, or several, that holds two entries whose hashes differ. */
  private static Node apart(Entry first, Entry second, int shift) {
    int firstBit = 1 << ((first.hash >>> shift) & 31);
    int secondBit = 1 << ((second.hash >>> shift) & 31);
    if (firstBit == secondBit) {
      return new Node(firstBit, new Object[] {apart(first, second, shift + BITS)});
    }
    boolean ordered = Integer.compareUnsigned(firstBit, secondBit) < 0;
    return new Node(
        firstBit | secondBit,
        ordered ? new Object[] {first, second} : new Object[] {second, first});
  }

  private static Node remove(Node node, int shift, int hash, Object key) {
    int bit = 1 << ((hash >>> shift) & 31);
    int index = node.index(bit);
    Object child = node.children[index];
    Object rest =
        child instanceof Node deeper
            ? remove(deeper, shift + BITS, hash, key)
            : ((Entry) child).without(key);
    if (rest != null && !(rest instanceof Node empty && empty.present == 0)) {
      return node.with(index, rest);
    }
    Object[] children = new Object[node.children.length - 1];
    System.arraycopy(node.children, 0, children, 0, index);
    System.arraycopy(node.children, index + 1, children, index, children.length - index);
    return new Node(node.present & ~bit, children);
  }

  private static final class Node {
    final int present;
    final Object[] children;

    Node(int present, Object[] children) {
      this.present = present;
      this.children = children;
    }

    int index(int bit) {
      return Integer.bitCount(present & (bit - 1));
    }

    Node with(int index, Object child) {
      Object[] changed = Arrays.copyOf(children, children.length);
      changed[index] = child;
      return new Node(present, changed);
    }
  }

  private static final class Entry {
    final int hash;
    final Object key;
    final Object value;
    final Entry next;

    Entry(int hash, Object key, Object value, Entry next) {
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.next = next;
    }

    Entry with(Entry added) {
      Entry rest = without(added.key);
      return new Entry(added.hash, added.key, added.value, rest);
    }

    /** The chain without {@code key}; null if nothing is left. */
    Entry without(Object gone) {
      if (key.equals(gone)) {
        return next;
      }
      if (next == null) {
        return this;
      }
      Entry rest = next.without(gone);
      return rest == next ? this : new Entry(hash, key, value, rest);
    }
  }
}
