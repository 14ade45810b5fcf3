package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER POLICY with TO, USING or WITH CHECK.
 *
 * @param using or null
 * @param check or null
 */
public record AlterPolicy(
    Span span,
    Identifier name,
    QualifiedName table,
    List<Identifier> roles,
    Expression using,
    Expression check)
    implements Statement {

  @Override
  public String kind() {
    return "AlterPolicyStmt";
  }
}
