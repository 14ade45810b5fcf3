package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE MATERIALIZED VIEW.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 */
public record CreateMaterializedView(
    Span span,
    QualifiedName name,
    boolean ifNotExists,
    List<Identifier> columns,
    Expression query,
    boolean withData)
    implements Statement {

  @Override
  public String kind() {
    return "CreateTableAsStmt";
  }
}
