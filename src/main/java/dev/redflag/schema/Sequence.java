package dev.redflag.schema;

import dev.redflag.postgres.DataType;

/**
 * A sequence as the history left it.
 *
 * @param name the full name
 * @param type {@code int2}, {@code int4} or {@code int8}
 * @param ownedBy the column that takes it along when it is dropped, or null
 * @param identity whether it belongs to an identity column
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record Sequence(
    RelationName name,
    DataType type,
    ColumnName ownedBy,
    boolean identity,
    Origin madeAt,
    boolean perhaps)
    implements Relation {}
