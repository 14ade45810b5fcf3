package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * DROP CONSTRAINT.
 *
 * @param ifExists whether {@code IF EXISTS} stands there
 * @param cascade whether {@code CASCADE} stands there
 */
public record DropConstraint(Span span, Identifier name, boolean ifExists, boolean cascade)
    implements AlterTableAction {}
