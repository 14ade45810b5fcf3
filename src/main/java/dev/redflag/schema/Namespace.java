package dev.redflag.schema;

/**
 * A schema in the sense of CREATE SCHEMA.
 *
 * @param name the name
 * @param foreign whether objects of it are known to come from elsewhere, so that nothing is known
 *     about what it holds
 * @param madeAt where it was made; null for {@code public} and one that is assumed
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record Namespace(String name, boolean foreign, Origin madeAt, boolean perhaps) {}
