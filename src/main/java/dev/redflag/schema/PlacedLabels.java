package dev.redflag.schema;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Labels of an enum that came before or behind others, an immutable list.
 *
 * <p>It keeps beside which other each label came, and puts them in order only when asked for it: so
 * thousands of labels, each put between the others, are not moved thousands of times.
 */
final class PlacedLabels extends AbstractList<String> {

  /** As many are moved quicker than placed. */
  private static final int FEW = 64;

  /** The labels in the order in which they came. */
  private final OrderedMap<Place> places;

  /** The labels in their own order; null as long as nobody asked for it. */
  private volatile List<String> inOrder;

  /** Beside which other place this is; one by itself is told by its identity. */
  private static final class Place {
    private final Place neighbor;
    private final boolean after;

    private Place(Place neighbor, boolean after) {
      this.neighbor = neighbor;
      this.after = after;
    }
  }

  /** A label in the order that is being made. */
  private static final class Node {
    private final String label;
    private Node previous;
    private Node next;

    private Node(String label) {
      this.label = label;
    }

    private void insert(Node node) {
      node.previous = this;
      node.next = next;
      if (next != null) {
        next.previous = node;
      }
      next = node;
    }
  }

  private PlacedLabels(OrderedMap<Place> places) {
    this.places = places;
  }

  private static PlacedLabels of(List<String> labels) {
    if (labels instanceof PlacedLabels placed) {
      return placed;
    }
    OrderedMap<Place> places = OrderedMap.empty();
    for (String label : labels) {
      places = places.with(label, new Place(null, true));
    }
    return new PlacedLabels(places);
  }

  /** {@code labels} with {@code label}, which is not in it, at the end. */
  static List<String> added(List<String> labels, String label) {
    return labels instanceof PlacedLabels placed
        ? new PlacedLabels(placed.places.with(label, new Place(null, true)))
        : GrowingList.copyOf(labels).with(label);
  }

  /** {@code labels} with {@code label}, which is not in it, beside {@code neighbor}, which is. */
  static List<String> inserted(List<String> labels, String label, String neighbor, boolean after) {
    if (labels.size() <= FEW) {
      int at = labels.indexOf(neighbor);
      return GrowingList.copyOf(labels).with(after ? at + 1 : at, label);
    }
    if (after && labels instanceof GrowingList && labels.get(labels.size() - 1).equals(neighbor)) {
      return added(labels, label);
    }
    PlacedLabels placed = of(labels);
    Place place = new Place(placed.places.get(neighbor), after);
    return new PlacedLabels(placed.places.with(label, place));
  }

  /** {@code labels} with {@code newLabel} in the place of {@code label}, which is in it. */
  static List<String> renamed(List<String> labels, String label, String newLabel) {
    if (labels.size() <= FEW) {
      List<String> changed = new ArrayList<>(labels);
      changed.set(changed.indexOf(label), newLabel);
      return changed;
    }
    OrderedMap<Place> places = of(labels).places;
    return new PlacedLabels(places.renamed(label, newLabel, places.get(label)));
  }

  private List<String> inOrder() {
    List<String> known = inOrder;
    if (known == null) {
      known = ordered();
      inOrder = known;
    }
    return known;
  }

  private List<String> ordered() {
    IdentityHashMap<Place, Node> nodes = new IdentityHashMap<>();
    Node start = new Node(null);
    Node last = start;
    for (Map.Entry<String, Place> entry : places.entrySet()) {
      Place place = entry.getValue();
      Node node = new Node(entry.getKey());
      nodes.put(place, node);
      if (place.neighbor == null) {
        last.insert(node);
      } else {
        Node neighbor = nodes.get(place.neighbor);
        (place.after ? neighbor : neighbor.previous).insert(node);
      }
      if (last.next != null) {
        last = last.next;
      }
    }
    List<String> ordered = new ArrayList<>(places.size());
    for (Node node = start.next; node != null; node = node.next) {
      ordered.add(node.label);
    }
    return ordered;
  }

  @Override
  public String get(int index) {
    return inOrder().get(index);
  }

  @Override
  public Iterator<String> iterator() {
    return inOrder().iterator();
  }

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public boolean contains(Object label) {
    return places.containsKey(label);
  }
}
