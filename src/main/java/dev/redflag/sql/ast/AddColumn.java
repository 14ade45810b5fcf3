package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ADD COLUMN; also ADD ATTRIBUTE of a composite type.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param cascade of ADD ATTRIBUTE
 */
public record AddColumn(Span span, ColumnDefinition column, boolean ifNotExists, boolean cascade)
    implements AlterTableAction {}
