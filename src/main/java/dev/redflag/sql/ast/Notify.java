package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * NOTIFY.
 *
 * @param payload or null
 */
public record Notify(Span span, Identifier channel, StringConstant payload) implements Statement {

  @Override
  public String kind() {
    return "NotifyStmt";
  }
}
