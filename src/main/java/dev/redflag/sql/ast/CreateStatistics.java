package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE STATISTICS.
 *
 * @param name or null
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param statistics lower case; empty for all
 */
public record CreateStatistics(
    Span span,
    QualifiedName name,
    boolean ifNotExists,
    List<Identifier> statistics,
    List<IndexElement> keys,
    QualifiedName table)
    implements Statement {

  @Override
  public String kind() {
    return "CreateStatsStmt";
  }
}
