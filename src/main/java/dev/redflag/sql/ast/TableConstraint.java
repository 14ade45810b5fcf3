package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** A constraint of a table, as ADD or CREATE TABLE writes it. */
public sealed interface TableConstraint {

  /** The name after CONSTRAINT, or null if PostgreSQL is to choose. */
  Identifier name();

  /** The whole clause, with CONSTRAINT and its name. */
  Span span();

  /** DEFERRABLE, NOT VALID and the like. */
  ConstraintFlags flags();

  /** CHECK. */
  record Check(Identifier name, Span span, ConstraintFlags flags, Expression condition)
      implements TableConstraint {}

  /** NOT NULL as a table constraint (PostgreSQL 18). */
  record NotNull(Identifier name, Span span, ConstraintFlags flags, Identifier column)
      implements TableConstraint {}

  /**
   * UNIQUE.
   *
   * @param columns empty with USING INDEX
   * @param usingIndex the index that becomes the constraint's, or null
   */
  record Unique(
      Identifier name,
      Span span,
      ConstraintFlags flags,
      List<Identifier> columns,
      List<Identifier> include,
      boolean nullsNotDistinct,
      IndexParameters parameters,
      boolean withoutOverlaps,
      Identifier usingIndex)
      implements TableConstraint {}

  /**
   * PRIMARY KEY.
   *
   * @param columns empty with USING INDEX
   * @param usingIndex the index that becomes the constraint's, or null
   */
  record PrimaryKey(
      Identifier name,
      Span span,
      ConstraintFlags flags,
      List<Identifier> columns,
      List<Identifier> include,
      IndexParameters parameters,
      boolean withoutOverlaps,
      Identifier usingIndex)
      implements TableConstraint {}

  /**
   * EXCLUDE.
   *
   * @param method or null for btree
   * @param operators one for each key, without a schema
   * @param predicate or null
   */
  record Exclusion(
      Identifier name,
      Span span,
      ConstraintFlags flags,
      Identifier method,
      List<IndexElement> keys,
      List<String> operators,
      List<Identifier> include,
      IndexParameters parameters,
      Expression predicate)
      implements TableConstraint {}

  /** FOREIGN KEY. */
  record ForeignKey(
      Identifier name,
      Span span,
      ConstraintFlags flags,
      List<Identifier> columns,
      boolean period,
      Reference target)
      implements TableConstraint {}
}
