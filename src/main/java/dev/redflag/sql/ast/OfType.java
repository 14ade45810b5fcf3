package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * OF a type, or NOT OF.
 *
 * @param type null for NOT OF
 */
public record OfType(Span span, QualifiedName type) implements AlterTableAction {}
