package dev.redflag.schema;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * An immutable list, each value once, that shares its values with the one that it grew from, as
 * long as that one did not grow before.
 *
 * <p>So thousands of statements that each add one to a list do not copy it thousands of times.
 */
final class GrowingList<T> extends AbstractList<T> implements RandomAccess {

  private static final GrowingList<?> EMPTY = new GrowingList<>(List.of(), 0, null);

  /** Up to this many are searched one by one. */
  private static final int FEW = 32;

  private final List<T> shared;
  private final int size;

  /** Where each of the shared values is; null as long as nobody needs to know. */
  private final Map<T, Integer> places;

  private GrowingList(List<T> shared, int size, Map<T, Integer> places) {
    this.shared = shared;
    this.size = size;
    this.places = places;
  }

  @SuppressWarnings("unchecked")
  private static <T> GrowingList<T> empty() {
    return (GrowingList<T>) EMPTY;
  }

  /** {@code values} themselves if they are such a list already. */
  static <T> GrowingList<T> copyOf(Collection<T> values) {
    if (values.isEmpty()) {
      return empty();
    }
    return values instanceof GrowingList<T> list
        ? list
        : new GrowingList<>(new ArrayList<>(values), values.size(), null);
  }

  /** This list with {@code value}, which is not in it, at the end. */
  GrowingList<T> with(T value) {
    List<T> values = shared;
    Map<T, Integer> known = places;
    if (size == 0 || values.size() > size) {
      values = new ArrayList<>(this);
      known = null;
    }
    if (known == null && size >= FEW) {
      known = new HashMap<>();
      for (int i = 0; i < size; i++) {
        known.put(values.get(i), i);
      }
    }
    values.add(value);
    if (known != null) {
      known.put(value, size);
    }
    return new GrowingList<>(values, size + 1, known);
  }

  /** This list with {@code value}, which is not in it, in place {@code index}. */
  GrowingList<T> with(int index, T value) {
    if (index == size) {
      return with(value);
    }
    List<T> values = new ArrayList<>(this);
    values.add(index, value);
    return new GrowingList<>(values, size + 1, null);
  }

  @Override
  public T get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return shared.get(index);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int indexOf(Object value) {
    if (places == null) {
      return super.indexOf(value);
    }
    Integer place = places.get(value);
    return place == null || place >= size ? -1 : place;
  }

  @Override
  public boolean contains(Object value) {
    return indexOf(value) >= 0;
  }
}
