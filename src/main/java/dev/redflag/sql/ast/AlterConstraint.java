package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER CONSTRAINT. */
public record AlterConstraint(Span span, Identifier name, ConstraintFlags flags)
    implements AlterTableAction {}
