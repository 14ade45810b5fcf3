package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER TYPE … ADD VALUE or RENAME VALUE.
 *
 * @param oldLabel the label that RENAME VALUE replaces, else null
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param neighbor the label after BEFORE or AFTER, else null
 * @param after whether {@code neighbor} is named with AFTER
 */
public record AlterEnum(
    Span span,
    QualifiedName name,
    StringConstant oldLabel,
    StringConstant newLabel,
    boolean ifNotExists,
    StringConstant neighbor,
    boolean after)
    implements Statement {

  @Override
  public String kind() {
    return "AlterEnumStmt";
  }
}
