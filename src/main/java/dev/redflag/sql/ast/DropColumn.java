package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * DROP COLUMN; also DROP ATTRIBUTE of a composite type.
 *
 * @param ifExists whether {@code IF EXISTS} stands there
 * @param cascade whether {@code CASCADE} stands there
 */
public record DropColumn(Span span, Identifier column, boolean ifExists, boolean cascade)
    implements AlterTableAction {}
