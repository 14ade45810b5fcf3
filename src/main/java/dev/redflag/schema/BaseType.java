package dev.redflag.schema;

/**
 * A type of which only the name is known: one that an extension brings, CREATE TYPE with an input
 * function makes, or the history assumes.
 *
 * @param name the full name
 * @param extension the extension that brought it, or null
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional statement made it
 */
public record BaseType(RelationName name, String extension, Origin madeAt, boolean perhaps)
    implements UserType {}
