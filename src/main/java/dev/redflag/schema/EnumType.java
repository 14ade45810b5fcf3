package dev.redflag.schema;

import java.util.List;

/**
 * An enum type as the history left it.
 *
 * @param name the full name
 * @param labels the labels in their order
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional statement made it
 */
public record EnumType(RelationName name, List<String> labels, Origin madeAt, boolean perhaps) {}
