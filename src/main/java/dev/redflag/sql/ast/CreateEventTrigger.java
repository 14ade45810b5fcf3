package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** CREATE EVENT TRIGGER. */
public record CreateEventTrigger(
    Span span, Identifier name, Identifier event, QualifiedName function) implements Statement {

  @Override
  public String kind() {
    return "CreateEventTrigStmt";
  }
}
