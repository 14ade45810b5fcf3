package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import java.util.Map;

/**
 * A composite type as the history left it.
 *
 * @param name the full name
 * @param attributes the types of the attributes by name, in order; null for a type that is not
 *     known
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional statement made or changed it
 */
public record CompositeType(
    RelationName name, Map<String, DataType> attributes, Origin madeAt, boolean perhaps)
    implements UserType {

  public CompositeType {
    attributes = OrderedMap.copyOf(attributes);
  }
}
