package dev.redflag.schema;

/**
 * An extension that the history installed.
 *
 * @param name the name
 * @param schema the schema that its objects live in
 * @param madeAt where it was made
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record Extension(String name, String schema, Origin madeAt, boolean perhaps) {}
