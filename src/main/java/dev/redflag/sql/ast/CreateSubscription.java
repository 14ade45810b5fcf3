package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE SUBSCRIPTION. */
public record CreateSubscription(
    Span span,
    Identifier name,
    StringConstant connection,
    List<Identifier> publications,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreateSubscriptionStmt";
  }
}
