package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE DATABASE. */
public record CreateDatabase(Span span, Identifier name, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreatedbStmt";
  }
}
