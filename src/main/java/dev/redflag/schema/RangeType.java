package dev.redflag.schema;

import dev.redflag.postgres.DataType;

/**
 * A range type as the history left it.
 *
 * @param name the full name
 * @param subtype the type of its bounds; null if it is not known
 * @param multirange the name of the multirange type that came with it, or null
 * @param madeAt where it was made
 * @param perhaps whether only a conditional statement made it
 */
public record RangeType(
    RelationName name, DataType subtype, RelationName multirange, Origin madeAt, boolean perhaps)
    implements UserType {}
