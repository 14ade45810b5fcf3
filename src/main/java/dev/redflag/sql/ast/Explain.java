package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * EXPLAIN.
 *
 * @param analyze whether the statement is run too
 */
public record Explain(Span span, boolean analyze, Statement statement) implements Statement {

  @Override
  public String kind() {
    return "ExplainStmt";
  }
}
