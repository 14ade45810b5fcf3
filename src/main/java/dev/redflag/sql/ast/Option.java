package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A named option, as in WITH (…) or a list of definitions.
 *
 * @param name lower case
 * @param value as written, or null
 */
public record Option(String name, String value, Span span) {}
