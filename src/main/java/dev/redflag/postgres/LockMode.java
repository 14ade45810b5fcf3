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

  /** Whether a SELECT waits for it. */
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /** Whether an INSERT, UPDATE or DELETE waits for it. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }
}
