package dev.redflag.sql;

/** A keyword of PostgreSQL (manual, "SQL Key Words"). */
public enum Keyword {
  /** No keyword. */
  NONE;

  /** Whether {@code word}, in lower case, must be quoted to be a column name. */
  public static boolean isReserved(String word) {
    return false;
  }
}
