package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER COLUMN … DROP IDENTITY.
 *
 * @param ifExists whether {@code IF EXISTS} stands there
 */
public record DropIdentity(Span span, Identifier column, boolean ifExists)
    implements AlterTableAction {}
