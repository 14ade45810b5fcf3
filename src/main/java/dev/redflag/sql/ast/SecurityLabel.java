package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * SECURITY LABEL.
 *
 * @param provider or null
 * @param label null for IS NULL
 * @param table or null
 * @param signature or null
 */
public record SecurityLabel(
    Span span,
    Identifier provider,
    ObjectType objectType,
    QualifiedName name,
    QualifiedName table,
    ObjectSignature signature,
    StringConstant label)
    implements Statement {

  @Override
  public String kind() {
    return "SecLabelStmt";
  }
}
