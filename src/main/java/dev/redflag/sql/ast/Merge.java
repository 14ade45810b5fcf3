package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** MERGE. */
public record Merge(Span span, QualifiedName table) implements Statement {

  @Override
  public String kind() {
    return "MergeStmt";
  }
}
