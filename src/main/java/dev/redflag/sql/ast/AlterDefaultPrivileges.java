package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER DEFAULT PRIVILEGES. */
public record AlterDefaultPrivileges(
    Span span, List<Identifier> roles, List<Identifier> schemas, Grant grant) implements Statement {

  @Override
  public String kind() {
    return "AlterDefaultPrivilegesStmt";
  }
}
