package dev.redflag.postgres;

/** The table locks in the order of their strength (PostgreSQL manual, "Table-Level Locks"). */
public enum LockMode {
  ACCESS_SHARE,
  ROW_SHARE,
  ROW_EXCLUSIVE,
  SHARE_UPDATE_EXCLUSIVE,
  SHARE,
  SHARE_ROW_EXCLUSIVE,
  EXCLUSIVE,
  ACCESS_EXCLUSIVE;

  /** The stronger of two modes. */
  public static LockMode stronger(LockMode a, LockMode b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Whether a SELECT waits for it. */
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /** Whether an INSERT, UPDATE or DELETE waits for it. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  /** The mode as LOCK TABLE names it, such as {@code SHARE ROW EXCLUSIVE}. */
  public String words() {
    return name().replace('_', ' ');
  }

  /** The mode as {@code pg_locks} names it, without its last word {@code Lock}. */
  public String key() {
    return switch (this) {
      case ACCESS_SHARE -> "AccessShare";
      case ROW_SHARE -> "RowShare";
      case ROW_EXCLUSIVE -> "RowExclusive";
      case SHARE_UPDATE_EXCLUSIVE -> "ShareUpdateExclusive";
      case SHARE -> "Share";
      case SHARE_ROW_EXCLUSIVE -> "ShareRowExclusive";
      case EXCLUSIVE -> "Exclusive";
      case ACCESS_EXCLUSIVE -> "AccessExclusive";
    };
  }
}
