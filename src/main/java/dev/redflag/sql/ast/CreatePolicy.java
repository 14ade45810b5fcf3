package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE POLICY.
 *
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param using or null
 * @param check or null
 */
public record CreatePolicy(
    Span span,
    Identifier name,
    QualifiedName table,
    boolean permissive,
    String command,
    List<Identifier> roles,
    Expression using,
    Expression check)
    implements Statement {

  @Override
  public String kind() {
    return "CreatePolicyStmt";
  }
}
