package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CLUSTER.
 *
 * @param table or null for all
 * @param index or null
 */
public record Cluster(Span span, QualifiedName table, Identifier index, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "ClusterStmt";
  }
}
