package dev.redflag.schema;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An immutable map of many that keeps the order of its entries: each change gives a new one and
 * takes about as long however many there are.
 *
 * <p>A hash map says in which place an entry lies; a place that an entry left stays empty until as
 * many are empty as not.
 */
final class OrderedTrie<K, V> {

  private static final OrderedTrie<?, ?> EMPTY =
      new OrderedTrie<>(PersistentMap.empty(), Slots.EMPTY);

  private final PersistentMap<K, Integer> places;
  private final Slots slots;

  private OrderedTrie(PersistentMap<K, Integer> places, Slots slots) {
    this.places = places;
    this.slots = slots;
  }

  @SuppressWarnings("unchecked")
  static <K, V> OrderedTrie<K, V> empty() {
    return (OrderedTrie<K, V>) EMPTY;
  }

  int size() {
    return places.size();
  }

  /** The number of places, from 0 on, in which an entry may lie. */
  int places() {
    return slots.size();
  }

  /** The entry in that place; null if it is empty. */
  @SuppressWarnings("unchecked")
  Map.Entry<K, V> at(int place) {
    return (Map.Entry<K, V>) slots.get(place);
  }

  /** A walk through the entries, each a {@code Map.Entry}, in their order. */
  Slots.Walk walk() {
    return slots.new Walk();
  }

  boolean contains(K key) {
    return places.get(key) != null;
  }

  /** The value of {@code key}, or null. */
  V get(K key) {
    Integer place = places.get(key);
    return place == null ? null : at(place).getValue();
  }

  /** This map with {@code key}: in its old place if it was there, else at the end. */
  OrderedTrie<K, V> with(K key, V value) {
    Integer place = places.get(key);
    if (place != null) {
      Map.Entry<K, V> old = at(place);
      return old.getValue() == value
          ? this
          : new OrderedTrie<>(
              places, slots.with(place, new SimpleImmutableEntry<>(old.getKey(), value)));
    }
    int end = slots.size();
    return new OrderedTrie<>(
        places.with(key, end), slots.with(end, new SimpleImmutableEntry<>(key, value)));
  }

  /** This map with {@code newKey} in the place of {@code key}, which must be there. */
  OrderedTrie<K, V> renamed(K key, K newKey, V value) {
    Integer place = places.get(key);
    return new OrderedTrie<>(
        places.without(key).with(newKey, place),
        slots.with(place, new SimpleImmutableEntry<>(newKey, value)));
  }

  /** This map without {@code key}. */
  OrderedTrie<K, V> without(K key) {
    Integer place = places.get(key);
    if (place == null) {
      return this;
    }
    OrderedTrie<K, V> rest = new OrderedTrie<>(places.without(key), slots.with(place, null));
    return rest.size() * 2 < rest.places() ? rest.closedUp() : rest;
  }

  /** This map without empty places. */
  private OrderedTrie<K, V> closedUp() {
    OrderedTrie<K, V> closed = empty();
    for (int i = 0; i < slots.size(); i++) {
      Map.Entry<K, V> entry = at(i);
      if (entry != null) {
        closed = closed.with(entry.getKey(), entry.getValue());
      }
    }
    return closed;
  }

  /** The entries that are not the same, or not in the same place, in {@code other}. */
  List<Map.Entry<K, V>> notIn(OrderedTrie<K, V> other) {
    List<Map.Entry<K, V>> changed = new ArrayList<>();
    int end = slots.size();
    for (int i = slots.firstChange(other.slots, 0);
        i < end;
        i = slots.firstChange(other.slots, i + 1)) {
      Map.Entry<K, V> entry = at(i);
      if (entry != null) {
        changed.add(entry);
      }
    }
    return changed;
  }
}
