package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * An operator, a support function or the storage type of an operator class or family.
 *
 * @param kind {@code OPERATOR}, {@code FUNCTION} or {@code STORAGE}
 * @param number of the strategy or the support function; null for STORAGE
 * @param name of the operator or function; null for STORAGE and DROP
 * @param types what the operator or function is for, or null
 * @param signature of the function, or null
 * @param orderFamily of FOR ORDER BY, or null
 * @param storage or null
 */
public record OperatorItem(
    String kind,
    String number,
    QualifiedName name,
    ObjectSignature types,
    ObjectSignature signature,
    QualifiedName orderFamily,
    TypeName storage,
    Span span) {}
