package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their like.
 *
 * @param savepoint or null
 */
public record Transaction(Span span, TransactionKind transactionKind, Identifier savepoint)
    implements Statement {

  @Override
  public String kind() {
    return "TransactionStmt";
  }
}
