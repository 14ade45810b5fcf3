package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER COLUMN … SET STORAGE.
 *
 * @param storage upper case
 */
public record SetStorage(Span span, Identifier column, String storage)
    implements AlterTableAction {}
