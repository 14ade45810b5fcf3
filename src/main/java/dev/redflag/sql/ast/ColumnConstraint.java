package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** A constraint or property written with a column or a domain. */
public sealed interface ColumnConstraint {

  /** The name after CONSTRAINT, or null. */
  Identifier name();

  /** The whole clause, with CONSTRAINT and its name. */
  Span span();

  /** NOT NULL. */
  record NotNull(Identifier name, Span span, ConstraintFlags flags) implements ColumnConstraint {}

  /** NULL. */
  record Null(Identifier name, Span span) implements ColumnConstraint {}

  /** DEFAULT. */
  record Default(Identifier name, Span span, Expression value) implements ColumnConstraint {}

  /** CHECK. */
  record Check(Identifier name, Span span, Expression condition, ConstraintFlags flags)
      implements ColumnConstraint {}

  /** UNIQUE. */
  record Unique(
      Identifier name,
      Span span,
      boolean nullsNotDistinct,
      IndexParameters parameters,
      ConstraintFlags flags)
      implements ColumnConstraint {}

  /** PRIMARY KEY. */
  record PrimaryKey(Identifier name, Span span, IndexParameters parameters, ConstraintFlags flags)
      implements ColumnConstraint {}

  /** REFERENCES. */
  record References(Identifier name, Span span, Reference target, ConstraintFlags flags)
      implements ColumnConstraint {}

  /** GENERATED … AS IDENTITY. */
  record Identity(Identifier name, Span span, boolean always, SequenceOptions options)
      implements ColumnConstraint {}

  /** GENERATED ALWAYS AS (…), stored or virtual. */
  record Generated(Identifier name, Span span, Expression value, boolean stored)
      implements ColumnConstraint {}
}
