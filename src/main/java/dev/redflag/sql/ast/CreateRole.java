package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE ROLE, USER or GROUP. */
public record CreateRole(Span span, Identifier name, List<Option> options) implements Statement {

  @Override
  public String kind() {
    return "CreateRoleStmt";
  }
}
