package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER CONSTRAINT.
 *
 * @param setsDeferrability whether the flags say when it is checked
 * @param setsEnforcement whether they say if it is enforced
 * @param setsInheritance whether they say if it is inherited
 */
public record AlterConstraint(
    Span span,
    Identifier name,
    ConstraintFlags flags,
    boolean setsDeferrability,
    boolean setsEnforcement,
    boolean setsInheritance)
    implements AlterTableAction {}
