package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER EVENT TRIGGER.
 *
 * @param state {@code ENABLE}, {@code ENABLE REPLICA}, {@code ENABLE ALWAYS} or {@code DISABLE}
 */
public record AlterEventTrigger(Span span, Identifier name, String state) implements Statement {

  @Override
  public String kind() {
    return "AlterEventTrigStmt";
  }
}
