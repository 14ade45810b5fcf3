package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE STATISTICS.
 *
 * @param name or null
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 */
public record CreateStatistics(
    Span span, QualifiedName name, boolean ifNotExists, QualifiedName table) implements Statement {

  @Override
  public String kind() {
    return "CreateStatsStmt";
  }
}
