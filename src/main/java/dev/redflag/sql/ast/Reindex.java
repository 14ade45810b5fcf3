package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * REINDEX.
 *
 * @param objectType INDEX, TABLE, SCHEMA, DATABASE or SYSTEM
 * @param name or null
 */
public record Reindex(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    boolean concurrently,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "ReindexStmt";
  }
}
