package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** REFRESH MATERIALIZED VIEW. */
public record RefreshMaterializedView(
    Span span, QualifiedName name, boolean concurrently, boolean withData) implements Statement {

  @Override
  public String kind() {
    return "RefreshMatViewStmt";
  }
}
