package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER COLUMN … [SET DATA] TYPE; also ALTER ATTRIBUTE.
 *
 * @param collation or null
 * @param using or null
 * @param cascade of ALTER ATTRIBUTE
 */
public record SetDataType(
    Span span,
    Identifier column,
    TypeName type,
    QualifiedName collation,
    Expression using,
    boolean cascade)
    implements AlterTableAction {}
