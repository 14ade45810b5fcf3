package dev.redflag.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What PostgreSQL made of a statement.
 *
 * @param sqlState null if it took it
 * @param message null if it took it
 */
record Outcome(String sqlState, String message) {

  static final Outcome TAKEN = new Outcome(null, null);

  boolean failed() {
    return sqlState != null;
  }

  /** Whether it is no matter of the schema: a statement that cannot be parsed, or not run so. */
  boolean beside() {
    return failed()
        && (message.contains("syntax error")
            || sqlState.equals("25001")
            || sqlState.startsWith("57")
            || sqlState.startsWith("58")
            || sqlState.startsWith("08"));
  }

  /** Runs {@code sql} and takes it back. */
  static Outcome of(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = '5s'");
      statement.execute(sql);
      statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
      return TAKEN;
    } catch (SQLException e) {
      String message = e.getMessage();
      int end = message.indexOf('\n');
      return new Outcome(e.getSQLState(), end < 0 ? message : message.substring(0, end));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
