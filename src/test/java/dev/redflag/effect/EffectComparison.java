package dev.redflag.effect;

import dev.redflag.lint.Impact;
import dev.redflag.sql.ast.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs migrations in PostgreSQL and holds what it does to each statement against the impact. */
final class EffectComparison {

  /** What PostgreSQL refuses inside a transaction. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?is)((CREATE|DROP|REINDEX|ALTER).*\\sCONCURRENTLY\\s.*|VACUUM.*"
              + "|(CREATE|DROP)\\s+(DATABASE|TABLESPACE).*|ALTER\\s+SYSTEM.*)");

  private final Connection connection;
  private final List<String> differences = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private int compared;
  private int alone;

  EffectComparison(Connection connection) {
    this.connection = connection;
  }

  /** The statements that differ, with what is expected and what was seen. */
  List<String> differences() {
    return differences;
  }

  /** The statements that PostgreSQL refused, and why. */
  List<String> failures() {
    return failures;
  }

  /** How many statements were compared. */
  int compared() {
    return compared;
  }

  /** How many ran outside a transaction, where nothing can be seen. */
  int alone() {
    return alone;
  }

  void compare(Impact impact) throws SQLException {
    for (Impact.OfMigration migration : impact.migrations()) {
      String text = migration.script().source().text();
      for (Impact.OfStatement statement : migration.statements()) {
        Statement read = statement.statement();
        String sql = text.substring(read.span().start(), read.span().end());
        if (statement.runs() && !read.kind().equals("TransactionStmt")) {
          compare(sql, statement.effects(), migration.migration().path());
        }
      }
    }
  }

  private void compare(String sql, Effects expected, String path) throws SQLException {
    String shown = path + ": " + sql.replaceAll("\\s+", " ");
    ObservedEffects observed;
    try {
      if (ALONE.matcher(sql).matches()) {
        try (java.sql.Statement statement = connection.createStatement()) {
          statement.execute(sql);
        }
        alone++;
        return;
      }
      observed = ObservedEffects.of(sql, connection, true);
    } catch (SQLException e) {
      failures.add(shown + "\n    " + e.getMessage().replace('\n', ' '));
      return;
    }
    compared++;
    ObservedEffects told = ObservedEffects.told(expected);
    if (!told.equals(observed)) {
      differences.add(shown + "\n  told     " + told + "\n  observed " + observed);
    }
  }
}
