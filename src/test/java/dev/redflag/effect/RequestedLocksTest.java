package dev.redflag.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.Impact;
import dev.redflag.lint.ImpactAnalysis;
import dev.redflag.lint.LintOptions;
import dev.redflag.lint.TestProject;
import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What PostgreSQL refuses inside a transaction ends it before anyone could look at its locks. So
 * another session holds the table, and what the statement waits for is held against what is told.
 */
@OnEachPostgres
class RequestedLocksTest {

  private static final String HISTORY =
      """
      CREATE TABLE t (id int PRIMARY KEY, n int);
      CREATE INDEX t_n ON t (n);
      CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
      CREATE UNIQUE INDEX m_id ON m (id);
      """;

  private static final String WAITING =
      "SELECT c.relname, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
          + " WHERE l.pid = ? AND c.relkind IN ('r', 'p', 'm') AND c.relnamespace ="
          + " 'public'::regnamespace AND NOT l.granted";

  private static String database;

  private final PostgresServer postgres;

  RequestedLocksTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  @BeforeParameterizedClassInvocation
  static void makeDatabase(PostgresServer postgres) throws SQLException {
    try (Connection connection = postgres.emptyDatabase()) {
      database = connection.getCatalog();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX CONCURRENTLY t_x ON t (n)",
        "CREATE UNIQUE INDEX CONCURRENTLY t_x ON t (n)",
        "DROP INDEX CONCURRENTLY t_n",
        "REINDEX TABLE CONCURRENTLY t",
        "REINDEX INDEX CONCURRENTLY t_n",
        "REINDEX (CONCURRENTLY) INDEX t_n",
        "VACUUM t",
        "VACUUM (ANALYZE) t",
        "VACUUM FULL t",
        "VACUUM (FULL) t",
        "REINDEX TABLE t",
        "CLUSTER t USING t_n"
      })
  void toldIsWhatPostgresWaitsFor(String sql) throws Exception {
    try (Connection holder = postgres.connection(database);
        Connection runner = postgres.connection(database);
        Connection watcher = postgres.connection(database)) {
      execute(holder, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + HISTORY);
      holder.setAutoCommit(false);
      execute(holder, "LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE");
      int pid = pid(runner);
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(
              () -> {
                try {
                  execute(runner, sql);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      Map<String, String> waiting = waitingFor(pid, watcher, run);
      holder.rollback();
      run.get();
      assertThat(waiting).isEqualTo(told(sql));
    }
  }

  /** Looks until the session waits, which it does as soon as it gets to the table. */
  private static Map<String, String> waitingFor(
      int pid, Connection watcher, CompletableFuture<Void> run)
      throws SQLException, ExecutionException, InterruptedException {
    Map<String, String> waiting = new TreeMap<>();
    while (waiting.isEmpty()) {
      if (run.isDone()) {
        run.get();
        return waiting;
      }
      try (var query = watcher.prepareStatement(WAITING)) {
        query.setInt(1, pid);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            waiting.put("public." + rows.getString(1), rows.getString(2).replaceFirst("Lock$", ""));
          }
        }
      }
    }
    return waiting;
  }

  private Map<String, String> told(String sql) {
    Impact impact =
        new ImpactAnalysis(new LintOptions(postgres.version(), null, Map.of()))
            .analyze(List.of(new TestProject().history(HISTORY).lint(sql).project()));
    Map<String, String> locks = new TreeMap<>();
    impact
        .migrations()
        .get(0)
        .statements()
        .get(0)
        .effects()
        .locks()
        .forEach((name, mode) -> locks.put(name.key(), mode.key()));
    return locks;
  }

  @Test
  void scansAndRewritesOfWhatRunsAloneAreTold() {
    assertThat(rewritten("VACUUM FULL t")).isEqualTo("[t] [t]");
    assertThat(rewritten("VACUUM t")).isEqualTo("[] []");
    assertThat(rewritten("CREATE INDEX CONCURRENTLY x ON t (n)")).isEqualTo("[] [t]");
    assertThat(rewritten("REINDEX TABLE CONCURRENTLY t")).isEqualTo("[] [t]");
    assertThat(rewritten("DROP INDEX CONCURRENTLY t_n")).isEqualTo("[] []");
  }

  private String rewritten(String sql) {
    Impact impact =
        new ImpactAnalysis(new LintOptions(postgres.version(), null, Map.of()))
            .analyze(List.of(new TestProject().history(HISTORY).lint(sql).project()));
    Effects effects = impact.migrations().get(0).statements().get(0).effects();
    return effects.rewrites() + " " + effects.scans();
  }

  private static int pid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
