package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER SUBSCRIPTION.
 *
 * @param action the words, such as {@code SET PUBLICATION}, {@code SET}, {@code SKIP} or {@code
 *     DISABLE}
 * @param connection or null
 */
public record AlterSubscription(
    Span span,
    Identifier name,
    String action,
    StringConstant connection,
    List<Identifier> publications,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "AlterSubscriptionStmt";
  }
}
