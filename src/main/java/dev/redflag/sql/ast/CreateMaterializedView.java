package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE MATERIALIZED VIEW.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param accessMethod or null
 * @param tablespace or null
 */
public record CreateMaterializedView(
    Span span,
    QualifiedName name,
    boolean ifNotExists,
    List<Identifier> columns,
    Identifier accessMethod,
    List<Option> options,
    Identifier tablespace,
    Expression query,
    boolean withData)
    implements Statement {

  @Override
  public String kind() {
    return "CreateTableAsStmt";
  }
}
