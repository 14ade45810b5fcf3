package dev.redflag.migration;

/**
 * What a tool remembers of the migrations that it ran, and what becomes of a database where they
 * ran when the files are not what they were.
 *
 * @param identity by what it knows a migration again
 * @param edited what it does when the text of one changed
 * @param deleted what it does when one is gone
 * @param late what it does with a new one that comes before the last that ran
 */
public record Ledger(Identity identity, Reaction edited, Reaction deleted, Reaction late) {

  /** A tool that knows versions and compares nothing else. */
  static final Ledger VERSIONS =
      new Ledger(Identity.VERSION, Reaction.UNNOTICED, Reaction.UNNOTICED, Reaction.UNNOTICED);

  /** What can be said of a tool that is not known. */
  static final Ledger UNKNOWN =
      new Ledger(Identity.UNKNOWN, Reaction.UNNOTICED, Reaction.UNNOTICED, Reaction.UNNOTICED);

  /** By what a tool knows a migration again. */
  public enum Identity {
    /** The whole name of its file or folder. */
    NAME,
    /** The number that the name begins with, so that two of one number are one to the tool. */
    VERSION,
    /** The number, and the rest of the name must be what it was. */
    VERSION_AND_NAME,
    /** One of these. */
    UNKNOWN
  }

  /** What a tool does. */
  public enum Reaction {
    /** It refuses to run anything. */
    REFUSED,
    /** It deploys all the same, and asks developers to reset their databases. */
    RESET,
    /** It passes the migration over, now and later. */
    SKIPPED,
    /** It takes no notice; a late migration runs after the others. */
    UNNOTICED
  }
}
