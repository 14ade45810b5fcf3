package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A call of a function, an aggregate too.
 *
 * @param span of the name
 */
public record FunctionUse(QualifiedName name, Span span) {}
