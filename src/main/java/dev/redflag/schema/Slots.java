package dev.redflag.schema;

/**
 * An immutable row of numbered places: each change gives a new one that shares all but a few nodes
 * with the old.
 *
 * <p>A tree with 32 children to a node, whose leaves are arrays of what lies in the places.
 */
final class Slots {

  static final Slots EMPTY = new Slots(new Object[0], 0, 0);

  private static final int BITS = 5;
  private static final int WIDTH = 1 << BITS;

  private final Object[] root;

  /** By how many bits a number is shifted at the root; 0 if the root is a leaf. */
  private final int shift;

  private final int size;

  private Slots(Object[] root, int shift, int size) {
    this.root = root;
    this.shift = shift;
    this.size = size;
  }

  /** How many places there are, empty ones among them. */
  int size() {
    return size;
  }

  /** What lies in place {@code index}; null if it is empty. */
  Object get(int index) {
    return leaf(index)[index & (WIDTH - 1)];
  }

  private Object[] leaf(int index) {
    Object[] node = root;
    for (int at = shift; at > 0; at -= BITS) {
      node = (Object[]) node[(index >>> at) & (WIDTH - 1)];
    }
    return node;
  }

  /** A walk through the places that are not empty, in their order. */
  final class Walk {
    private Object[] leaf;
    private int place = -1;
    private Object next;

    Walk() {
      advance();
    }

    /** What lies in the next place; null behind the last. */
    Object next() {
      Object here = next;
      advance();
      return here;
    }

    boolean hasNext() {
      return next != null;
    }

    private void advance() {
      next = null;
      while (next == null && ++place < size) {
        int inLeaf = place & (WIDTH - 1);
        if (inLeaf == 0) {
          leaf = leaf(place);
        }
        next = leaf[inLeaf];
      }
    }
  }

  /** This row with {@code value}, or null, in place {@code index}: one of its own, or the next. */
  Slots with(int index, Object value) {
    if (index == WIDTH << shift) {
      Slots taller = new Slots(new Object[] {root}, shift + BITS, size);
      return taller.with(index, value);
    }
    return new Slots(put(root, shift, index, value), shift, Math.max(size, index + 1));
  }

  private static Object[] put(Object[] node, int shift, int index, Object value) {
    int place = (index >>> shift) & (WIDTH - 1);
    Object[] changed = new Object[Math.max(node.length, place + 1)];
    System.arraycopy(node, 0, changed, 0, node.length);
    if (shift == 0) {
      changed[place] = value;
    } else {
      Object[] child = place < node.length ? (Object[]) node[place] : new Object[0];
      changed[place] = put(child, shift - BITS, index, value);
    }
    return changed;
  }

  /**
   * The first place, from {@code index} on, in which something else lies than in {@code other}; the
   * size of the larger one if there is none.
   */
  int firstChange(Slots other, int index) {
    if (shift != other.shift) {
      return index;
    }
    int end = Math.max(size, other.size);
    int place = index;
    while (place < end) {
      int same = same(other, place);
      if (same == 0) {
        return place;
      }
      place += same;
    }
    return end;
  }

  /** How many places, from {@code index} on, are surely the same; 0 if that one is not. */
  private int same(Slots other, int index) {
    Object[] mine = root;
    Object[] others = other.root;
    for (int at = shift; ; at -= BITS) {
      if (mine == others) {
        int places = WIDTH << at;
        return places - (index & (places - 1));
      }
      int place = (index >>> at) & (WIDTH - 1);
      Object here = place < mine.length ? mine[place] : null;
      Object there = place < others.length ? others[place] : null;
      if (at == 0) {
        return here == there ? 1 : 0;
      }
      if (here == null || there == null) {
        return 0;
      }
      mine = (Object[]) here;
      others = (Object[]) there;
    }
  }
}
