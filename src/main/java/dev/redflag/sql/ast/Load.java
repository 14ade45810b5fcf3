package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** LOAD. */
public record Load(Span span, StringConstant file) implements Statement {

  @Override
  public String kind() {
    return "LoadStmt";
  }
}
