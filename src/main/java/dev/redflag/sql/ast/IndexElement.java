package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A key of an index: a column or an expression.
 *
 * @param column or null for an expression
 * @param expression or null for a column
 * @param collation or null
 * @param operatorClass or null
 */
public record IndexElement(
    Identifier column,
    Expression expression,
    QualifiedName collation,
    QualifiedName operatorClass,
    boolean descending,
    Span span) {}
