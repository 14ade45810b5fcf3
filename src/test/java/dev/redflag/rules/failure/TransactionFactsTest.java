package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks PostgreSQL what it refuses in a transaction, in a batch and alone. */
@OnEachPostgres
class TransactionFactsTest {

  private static final String HISTORY =
      """
      CREATE TYPE mood AS ENUM ('ok', 'bad');
      CREATE DOMAIN feeling AS mood;
      CREATE TABLE people (
        id int PRIMARY KEY, name text, mood mood NOT NULL DEFAULT 'ok', moods mood[], feeling feeling);
      CREATE INDEX people_name ON people (name);
      CREATE TABLE parted (a int) PARTITION BY RANGE (a);
      CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (10);
      CREATE INDEX parted_a ON parted (a);
      CREATE TABLE late (
        id int UNIQUE, person int REFERENCES people DEFERRABLE INITIALLY DEFERRED,
        other int REFERENCES people DEFERRABLE, early int REFERENCES people);
      CREATE TABLE prompt (id int, person int REFERENCES people DEFERRABLE);
      """;

  /** The answers of PostgreSQL that the rules foretell. */
  private static final Set<String> FORETOLD = Set.of("25001", "25P01", "2D000", "55006", "55P04");

  private static final String NEW_LABEL = "ALTER TYPE mood ADD VALUE 'new'; ";

  private static final RuleTester RULES =
      RuleTester.of(
              new ConcurrentlyInTransactionRule(),
              new EnumValueUsedInTransactionRule(),
              new TransactionControlInMigrationRule(),
              new OutsideTransactionRule(),
              new PendingTriggerEventsRule())
          .history(HISTORY);

  private static Connection connection;

  private final RuleTester rules;

  TransactionFactsTest(PostgresServer postgres) {
    rules = RULES.postgres(postgres.version());
  }

  @BeforeParameterizedClassInvocation
  static void connect(PostgresServer postgres) throws SQLException {
    connection = postgres.emptyDatabaseForBatches();
    try (Statement statement = connection.createStatement()) {
      statement.execute(HISTORY);
    }
  }

  @AfterParameterizedClassInvocation
  static void disconnect() throws SQLException {
    connection.close();
  }

  static List<String> commands() {
    return List.of(
        "CREATE INDEX CONCURRENTLY ON people (mood)",
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS people_name ON people (name)",
        "CREATE INDEX ON people (mood)",
        "DROP INDEX CONCURRENTLY people_name",
        "DROP INDEX CONCURRENTLY IF EXISTS nobody",
        "DROP INDEX people_name",
        "REINDEX TABLE CONCURRENTLY people",
        "REINDEX INDEX CONCURRENTLY people_name",
        "REINDEX TABLE people",
        "REINDEX INDEX people_name",
        "REINDEX TABLE parted",
        "REINDEX INDEX parted_a",
        "REINDEX SCHEMA public",
        "ALTER TABLE parted DETACH PARTITION part CONCURRENTLY",
        "ALTER TABLE parted DETACH PARTITION part",
        "VACUUM people",
        "VACUUM FULL people",
        "ANALYZE people",
        "ALTER SYSTEM SET work_mem = '5MB'",
        "CREATE DATABASE other",
        "DROP DATABASE other",
        "ALTER DATABASE postgres SET TABLESPACE pg_default",
        "ALTER DATABASE postgres SET work_mem = '5MB'",
        "CREATE TABLESPACE other LOCATION '/nowhere'",
        "DROP TABLESPACE other",
        "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p",
        "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)",
        "CLUSTER",
        "CLUSTER people USING people_name",
        "CLUSTER parted USING parted_a",
        "DISCARD ALL",
        "DISCARD PLANS",
        "LOCK TABLE people",
        "SAVEPOINT a",
        "SAVEPOINT a; RELEASE a",
        "SAVEPOINT a; ROLLBACK TO a",
        "DECLARE c CURSOR FOR SELECT 1",
        "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
        "DO $$ BEGIN CREATE INDEX CONCURRENTLY ON people (mood); END $$",
        "DO $$ BEGIN LOCK TABLE people; END $$",
        "DO $$ BEGIN COMMIT; END $$",
        "DO $$ BEGIN ROLLBACK; END $$",
        "COMMIT PREPARED 'a'");
  }

  static List<String> uses() {
    return List.of(
        "ALTER TABLE people ALTER mood SET DEFAULT 'new'",
        "ALTER TABLE people ALTER mood SET DEFAULT 'bad'",
        "ALTER TABLE people ADD other mood DEFAULT 'new'",
        "ALTER TABLE people ADD other mood NOT NULL DEFAULT 'new'::mood",
        "ALTER TABLE people ADD other text DEFAULT 'new'",
        "UPDATE people SET mood = 'new'",
        "UPDATE people SET mood = 'new'::mood WHERE false",
        "UPDATE people SET mood = CASE WHEN name = 'new' THEN 'new' ELSE mood END",
        "UPDATE people SET mood = CASE name WHEN 'new' THEN 'ok'::mood ELSE mood END",
        "UPDATE people SET name = 'new'",
        "UPDATE people SET mood = 'ok' WHERE mood = 'new'",
        "UPDATE people SET mood = 'ok' WHERE mood::text = 'new'",
        "UPDATE people SET moods = ARRAY['ok', 'new']::mood[]",
        "UPDATE people SET feeling = 'new'",
        "INSERT INTO people (id, mood) VALUES (1, 'ok'), (2, 'new')",
        "INSERT INTO people VALUES (1, 'new', 'bad')",
        "INSERT INTO people VALUES (1, 'bad', 'new')",
        "INSERT INTO people (id, mood) SELECT 1, 'new'::mood WHERE false",
        "INSERT INTO people (id, name) VALUES (1, 'new')",
        "SELECT 'new'::mood",
        "SELECT 'new'::text",
        "DELETE FROM people WHERE mood = 'new'",
        "DELETE FROM people WHERE mood IN ('ok', 'new')",
        "DELETE FROM people WHERE name IN ('ok', 'new')",
        "ALTER TABLE people ADD CHECK (mood <> 'new')",
        "ALTER TABLE people ADD CHECK (name <> 'new')",
        "CREATE INDEX ON people (id) WHERE mood = 'new'",
        "CREATE INDEX ON people (mood) WHERE name = 'new'",
        "CREATE VIEW v AS SELECT 'new'::mood",
        "CREATE TABLE t (m mood DEFAULT 'new')",
        "CREATE TABLE t (m mood CHECK (m IN ('ok', 'new')))",
        "CREATE TABLE t (m text CHECK (m IN ('ok', 'new')))",
        "CREATE POLICY p ON people USING (mood = 'new')",
        "ALTER TABLE people ALTER name TYPE mood USING CASE WHEN name = 'x' THEN 'new'::mood END",
        "ALTER TYPE mood RENAME TO humour; SELECT 'new'::humour",
        "ALTER TYPE mood RENAME VALUE 'new' TO 'newer'; SELECT 'newer'::mood",
        "CREATE TYPE other AS ENUM ('new'); SELECT 'new'::other",
        "DO $$ BEGIN UPDATE people SET mood = 'new'; END $$",
        "COMMENT ON TYPE mood IS 'new'");
  }

  static List<String> pending() {
    List<String> both = new ArrayList<>();
    for (String change :
        List.of(
            "INSERT INTO late VALUES (1)",
            "INSERT INTO late SELECT 1 WHERE false",
            "UPDATE late SET person = 1",
            "INSERT INTO prompt VALUES (1)",
            "SET CONSTRAINTS ALL DEFERRED; INSERT INTO prompt VALUES (1)",
            "SET CONSTRAINTS ALL DEFERRED; INSERT INTO prompt VALUES (1);"
                + " SET CONSTRAINTS ALL IMMEDIATE",
            "INSERT INTO late VALUES (1); SET CONSTRAINTS ALL IMMEDIATE")) {
      for (String next :
          List.of(
              "ALTER TABLE late ADD x int",
              "ALTER TABLE late RENAME TO later",
              "ALTER TABLE late OWNER TO postgres",
              "CREATE INDEX ON late (person)",
              "TRUNCATE late",
              "DROP TABLE late",
              "ALTER TABLE prompt DROP COLUMN person",
              "CREATE VIEW v AS SELECT * FROM late",
              "COMMENT ON TABLE late IS 'x'")) {
        both.add(change + "; " + next);
      }
    }
    return both;
  }

  @ParameterizedTest
  @MethodSource("pending")
  void knowsWhatPendingEventsForbid(String sql) throws SQLException {
    assertAgrees("BEGIN; " + sql, rules);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void knowsWhatFailsInABlock(String command) throws SQLException {
    assertAgrees("BEGIN; " + command, rules);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void knowsWhatFailsInABatch(String command) throws SQLException {
    assertAgrees("SELECT 1; " + command, rules.tool(new TestTool(Wrap.BATCH, null)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void knowsWhatFailsInABatchAfterACommit(String command) throws SQLException {
    assertAgrees("BEGIN; COMMIT; " + command, rules.tool(new TestTool(Wrap.BATCH, null)));
  }

  @ParameterizedTest
  @MethodSource("uses")
  void knowsWhatUsesANewLabel(String use) throws SQLException {
    assertAgrees("BEGIN; " + NEW_LABEL + use, rules);
  }

  @ParameterizedTest
  @MethodSource("uses")
  void findsNothingAfterTheLabelIsCommitted(String use) {
    assertThat(rules.findings("BEGIN; " + NEW_LABEL + "COMMIT; BEGIN; " + use + "; COMMIT;"))
        .isEmpty();
  }

  /** What is sent is one query, so that a batch is one; it is always undone. */
  private static void assertAgrees(String sql, RuleTester rules) throws SQLException {
    String batch = sql + "; SELECT 1 / 0";
    String answer = null;
    try (Statement statement = connection.createStatement()) {
      statement.execute(batch);
    } catch (SQLException e) {
      answer = e.getSQLState();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    }
    Set<String> errors = new TreeSet<>();
    for (Finding finding : rules.findings(batch)) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding.rule().toLowerCase(Locale.ROOT));
      }
    }
    assertThat(errors.isEmpty())
        .as("%s: PostgreSQL answers %s, the rules %s", sql, answer, errors)
        .isEqualTo(!FORETOLD.contains(answer));
  }
}
