package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * SECURITY LABEL.
 *
 * @param provider or null
 * @param label null for IS NULL
 */
public record SecurityLabel(
    Span span, Identifier provider, ObjectType objectType, QualifiedName name, StringConstant label)
    implements Statement {

  @Override
  public String kind() {
    return "SecLabelStmt";
  }
}
