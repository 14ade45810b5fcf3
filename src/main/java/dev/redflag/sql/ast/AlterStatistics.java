package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER STATISTICS … SET STATISTICS.
 *
 * @param target a number, or null for DEFAULT
 */
public record AlterStatistics(Span span, QualifiedName name, boolean ifExists, String target)
    implements Statement {

  @Override
  public String kind() {
    return "AlterStatsStmt";
  }
}
