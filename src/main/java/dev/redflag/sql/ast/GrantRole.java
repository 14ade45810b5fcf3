package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * GRANT or REVOKE of a role.
 *
 * @param grant false for REVOKE
 * @param options such as {@code admin} with the value {@code OPTION}; those of REVOKE … OPTION FOR
 *     too
 * @param cascade whether {@code CASCADE} stands there
 * @param grantedBy or null
 */
public record GrantRole(
    Span span,
    boolean grant,
    List<Identifier> granted,
    List<Identifier> grantees,
    List<Option> options,
    boolean cascade,
    Identifier grantedBy)
    implements Statement {

  @Override
  public String kind() {
    return "GrantRoleStmt";
  }
}
