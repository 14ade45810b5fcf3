package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their like.
 *
 * @param savepoint or null
 * @param modes of BEGIN and START, in lower case, such as {@code read only}
 * @param chain whether {@code AND CHAIN} stands there
 * @param prepared the name of a prepared transaction, or null
 */
public record Transaction(
    Span span,
    TransactionKind transactionKind,
    Identifier savepoint,
    List<String> modes,
    boolean chain,
    StringConstant prepared)
    implements Statement {

  @Override
  public String kind() {
    return "TransactionStmt";
  }
}
