package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CLUSTER.
 *
 * @param table or null for all
 * @param index or null
 */
public record Cluster(Span span, QualifiedName table, Identifier index) implements Statement {

  @Override
  public String kind() {
    return "ClusterStmt";
  }
}
