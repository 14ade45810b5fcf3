package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * What ALTER DOMAIN changes.
 *
 * @param defaultValue or null
 * @param constraint or null
 * @param name of the constraint, or null
 * @param ifExists whether {@code IF EXISTS} stands there
 * @param cascade whether {@code CASCADE} stands there
 */
public record AlterDomainAction(
    Kind kind,
    Span span,
    Expression defaultValue,
    TableConstraint constraint,
    Identifier name,
    boolean ifExists,
    boolean cascade) {

  /** The actions of ALTER DOMAIN. */
  public enum Kind {
    SET_DEFAULT,
    DROP_DEFAULT,
    SET_NOT_NULL,
    DROP_NOT_NULL,
    ADD_CONSTRAINT,
    DROP_CONSTRAINT,
    VALIDATE_CONSTRAINT
  }
}
