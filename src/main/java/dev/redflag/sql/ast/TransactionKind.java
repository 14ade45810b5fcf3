package dev.redflag.sql.ast;

/** What a transaction statement does. */
public enum TransactionKind {
  BEGIN,
  COMMIT,
  ROLLBACK,
  SAVEPOINT,
  RELEASE,
  ROLLBACK_TO,
  PREPARE,
  COMMIT_PREPARED,
  ROLLBACK_PREPARED
}
