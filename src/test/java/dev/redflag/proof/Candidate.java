package dev.redflag.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A next migration of one statement, and what PostgreSQL made of it.
 *
 * @param template what it was made of
 * @param filled on tables with rows
 * @param empty on tables without; the same if {@code filled} was taken
 */
record Candidate(String sql, Template template, Outcome filled, Outcome empty) {

  /** What is to be said of a statement. */
  enum Verdict {
    NOTHING,
    WARNING,
    ERROR
  }

  static Candidate of(String sql, Template template, Connection filled, Connection empty)
      throws SQLException {
    Outcome first = Outcome.of(filled, sql);
    return new Candidate(sql, template, first, first.failed() ? Outcome.of(empty, sql) : first);
  }

  boolean beside() {
    return filled.beside() || empty.beside();
  }

  Verdict wanted() {
    if (!filled.failed()) {
      return Verdict.NOTHING;
    }
    if (empty.failed()) {
      return Verdict.ERROR;
    }
    String words = sql.toUpperCase(Locale.ROOT);
    if (words.endsWith(" USING NULL") && sqlState().equals("23502")) {
      return Verdict.ERROR;
    }
    if (!words.contains("ADD COLUMN")) {
      return Verdict.WARNING;
    }
    // What a new column holds is the same in whatever rows there are.
    boolean sure =
        sqlState().equals("23502") || (sqlState().equals("23505") && words.contains(" DEFAULT "));
    return sure ? Verdict.ERROR : Verdict.WARNING;
  }

  /** Whether rows of the statement meet rows that are there: that no linter can tell. */
  boolean meetsRows() {
    if (!filled.failed() || (empty.failed() && !constraintOfRows(sqlState()))) {
      return false;
    }
    String words = sql.toUpperCase(Locale.ROOT);
    return words.startsWith("INSERT")
        || words.startsWith("UPDATE")
        || words.startsWith("DELETE")
        || words.startsWith("WITH")
        || words.startsWith("MERGE")
        || words.startsWith("SELECT");
  }

  /** Whether a row that is written is refused because of others, or of what stands in it. */
  private static boolean constraintOfRows(String sqlState) {
    return sqlState.equals("23503") || sqlState.equals("23505") || sqlState.equals("23514");
  }

  String sqlState() {
    return filled.sqlState();
  }
}
