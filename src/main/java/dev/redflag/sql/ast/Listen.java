package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** LISTEN. */
public record Listen(Span span, Identifier channel) implements Statement {

  @Override
  public String kind() {
    return "ListenStmt";
  }
}
