package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A type as written.
 *
 * @param name with the grammar's own names for keyword types: {@code INT} is {@code int4}, {@code
 *     TIMESTAMP WITH TIME ZONE} is {@code timestamptz}, {@code CHAR} is {@code bpchar}; {@code
 *     serial} stays
 * @param modifiers what stands in parentheses, such as {@code 10} and {@code 2}; for an interval
 *     its fields; {@code 1} for {@code CHAR} and {@code BIT} alone, which mean that; {@code %TYPE}
 *     if {@code name} is a column whose type is meant
 */
public record TypeName(
    QualifiedName name, List<String> modifiers, int arrayDimensions, boolean setOf, Span span) {}
