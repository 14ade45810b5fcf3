package dev.redflag.migration;

/** How a migration tool sends a file to the server. */
public enum Wrap {
  /** Statement by statement, inside BEGIN and COMMIT. */
  TRANSACTION,
  /** As one simple query inside BEGIN and COMMIT. */
  BATCH_IN_TRANSACTION,
  /** As one simple query: an implicit transaction if it holds more than one statement. */
  BATCH,
  /** Statement by statement, each committed by itself. */
  EACH_STATEMENT,
  /**
   * As a batch or statement by statement: that depends on the tool's version, which is not known.
   */
  BATCH_OR_EACH_STATEMENT,
  /** Not known: only an explicit BEGIN makes a transaction. */
  UNKNOWN
}
