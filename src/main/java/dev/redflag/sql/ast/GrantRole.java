package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** GRANT or REVOKE of a role. */
public record GrantRole(
    Span span, boolean grant, List<Identifier> granted, List<Identifier> grantees)
    implements Statement {

  @Override
  public String kind() {
    return "GrantRoleStmt";
  }
}
