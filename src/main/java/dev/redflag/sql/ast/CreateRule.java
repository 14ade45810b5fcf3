package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE RULE.
 *
 * @param orReplace whether {@code OR REPLACE} stands there
 */
public record CreateRule(
    Span span,
    Identifier name,
    QualifiedName table,
    boolean orReplace,
    String event,
    boolean instead)
    implements Statement {

  @Override
  public String kind() {
    return "RuleStmt";
  }
}
