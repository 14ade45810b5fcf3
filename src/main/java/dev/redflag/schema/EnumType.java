package dev.redflag.schema;

import java.util.List;
import java.util.Map;

/**
 * An enum type as the history left it.
 *
 * @param name the full name
 * @param labels the labels in their order
 * @param added where ALTER TYPE … ADD VALUE added a label, for those it did
 * @param lost what became of labels that were renamed
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional statement made or changed it
 */
public record EnumType(
    RelationName name,
    List<String> labels,
    Map<String, Origin> added,
    Map<String, Fate> lost,
    Origin madeAt,
    boolean perhaps)
    implements UserType {

  public EnumType {
    labels = labels instanceof PlacedLabels ? labels : GrowingList.copyOf(labels);
    added = OrderedMap.copyOf(added);
    lost = OrderedMap.copyOf(lost);
  }
}
