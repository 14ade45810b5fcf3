package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A key of an index: a column or an expression.
 *
 * @param column or null for an expression
 * @param expression or null for a column
 * @param collation or null
 * @param operatorClass or null
 * @param operatorClassOptions or empty
 * @param nulls {@code FIRST}, {@code LAST} or null
 */
public record IndexElement(
    Identifier column,
    Expression expression,
    QualifiedName collation,
    QualifiedName operatorClass,
    List<Option> operatorClassOptions,
    boolean descending,
    String nulls,
    Span span) {}
