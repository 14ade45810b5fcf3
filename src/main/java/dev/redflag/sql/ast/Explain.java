package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * EXPLAIN.
 *
 * @param analyze whether the statement is run too
 */
public record Explain(Span span, boolean analyze, List<Option> options, Statement statement)
    implements Statement {

  @Override
  public String kind() {
    return "ExplainStmt";
  }
}
