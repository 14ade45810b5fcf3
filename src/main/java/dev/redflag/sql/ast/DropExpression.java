package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER COLUMN … DROP EXPRESSION.
 *
 * @param ifExists whether {@code IF EXISTS} stands there
 */
public record DropExpression(Span span, Identifier column, boolean ifExists)
    implements AlterTableAction {}
