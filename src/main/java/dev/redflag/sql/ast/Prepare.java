package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** PREPARE. */
public record Prepare(Span span, Identifier name, Statement statement) implements Statement {

  @Override
  public String kind() {
    return "PrepareStmt";
  }
}
