package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER DATABASE.
 *
 * @param options {@code tablespace} for SET TABLESPACE
 * @param setting or null
 */
public record AlterDatabase(
    Span span, Identifier name, List<Option> options, SetClause setting, boolean refreshesCollation)
    implements Statement {

  @Override
  public String kind() {
    return setting != null
        ? "AlterDatabaseSetStmt"
        : refreshesCollation ? "AlterDatabaseRefreshCollStmt" : "AlterDatabaseStmt";
  }
}
