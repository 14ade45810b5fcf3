package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** CALL. */
public record Call(Span span, QualifiedName procedure) implements Statement {

  @Override
  public String kind() {
    return "CallStmt";
  }
}
