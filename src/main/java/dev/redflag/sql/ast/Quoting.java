package dev.redflag.sql.ast;

/** How names are written in SQL. */
public final class Quoting {

  private Quoting() {}

  /**
   * {@code name} in double quotes, unless it is a plain lower-case identifier.
   *
   * <p>Reserved words are quoted too (PostgreSQL manual, "SQL Key Words").
   */
  public static String quoteIfNeeded(String name) {
    boolean plain = !name.isEmpty() && !Character.isDigit(name.charAt(0)) && name.charAt(0) != '$';
    for (int i = 0; plain && i < name.length(); i++) {
      char c = name.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
    }
    return plain && !dev.redflag.sql.Keyword.isReserved(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }
}
