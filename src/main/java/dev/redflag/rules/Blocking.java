package dev.redflag.rules;

import dev.redflag.postgres.LockMode;
import java.util.List;

/** The words that say which lock is held on which tables, and who waits for it. */
public final class Blocking {

  private Blocking() {}

  /** {@code an ACCESS EXCLUSIVE lock}. */
  public static String lock(LockMode mode) {
    String name = mode.name().replace('_', ' ');
    return (name.startsWith("A") || name.startsWith("E") ? "an " : "a ") + name + " lock";
  }

  /** {@code every read and write of "User"}, {@code every write to "User" and "Post"}. */
  public static String waiters(LockMode mode, List<?> relations) {
    String who;
    if (mode.blocksReads()) {
      who = "every read and write of ";
    } else if (mode.blocksWrites()) {
      who = "every write to ";
    } else {
      who = "every schema change of ";
    }
    return who + Words.list(relations);
  }

  /**
   * The sentence of a finding, such as {@code Building "User_email_idx" holds a SHARE lock that
   * blocks every write to "User" while all its rows are read.}
   *
   * @param doing what is done, as the subject of the sentence
   * @param meanwhile how long, such as {@code while all its rows are read}
   */
  public static String message(String doing, LockMode mode, List<?> relations, String meanwhile) {
    return doing
        + " holds "
        + lock(mode)
        + " that blocks "
        + waiters(mode, relations)
        + " "
        + meanwhile
        + ".";
  }
}
