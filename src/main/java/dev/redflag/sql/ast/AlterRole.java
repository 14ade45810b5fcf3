package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER ROLE, USER or GROUP.
 *
 * @param name null for ALL
 * @param settings what SET or RESET changes, else empty
 * @param database of IN DATABASE, or null
 */
public record AlterRole(
    Span span, Identifier name, Identifier database, List<Option> options, List<SetClause> settings)
    implements Statement {

  @Override
  public String kind() {
    return settings.isEmpty() ? "AlterRoleStmt" : "AlterRoleSetStmt";
  }
}
