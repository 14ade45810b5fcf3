package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.redflag.report.SchemaContents;
import dev.redflag.report.SchemaSql;
import dev.redflag.report.SchemaWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays histories in PostgreSQL too, and compares the schema with its catalog, fact by fact. */
@OnEachPostgres
class CatalogComparisonTest {

  private static final boolean LONG = Boolean.getBoolean("redflag.long");

  private final PostgresServer postgres;

  CatalogComparisonTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  private void agrees(String history) throws SQLException {
    ReplayedHistory replayed = ReplayedHistory.of(postgres.version(), history);
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute(history);
      assertThat(SchemaFacts.of(replayed.schema(), replayed.moments()))
          .isEqualTo(CatalogFacts.of(connection));
    }
  }

  /** Statements made up one after the other; PostgreSQL takes them or not. */
  @ParameterizedTest
  @MethodSource("seeds")
  void agreesOnWhatIsMadeUp(long seed) throws SQLException {
    HistoryGenerator generator = new HistoryGenerator(postgres.version(), seed);
    ReplayedHistory replayed = ReplayedHistory.of(postgres.version(), "");
    List<String> history = new ArrayList<>();
    int refused = 0;
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      while (history.size() < 60) {
        String sql = generator.next(replayed.schema());
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          refused++;
          continue;
        }
        history.add(sql);
        replayed.add(sql);
        if (history.size() % 10 == 0) {
          assertThat(SchemaFacts.of(replayed.schema(), replayed.moments()))
              .as("%s", String.join(";\n", history))
              .isEqualTo(CatalogFacts.of(connection));
        }
      }
    }
    // Most of what is made up is worth running.
    assertThat(refused).isLessThan(6 * history.size());
  }

  /** The same without renames, and the printed SQL makes it again. */
  @ParameterizedTest
  @MethodSource("seeds")
  void printsWhatIsMadeUp(long seed) throws SQLException {
    HistoryGenerator generator = new HistoryGenerator(postgres.version(), seed);
    ReplayedHistory replayed = ReplayedHistory.of(postgres.version(), "");
    int valid = 0;
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      while (valid < 40) {
        String sql = generator.next(replayed.schema());
        if (sql.contains("RENAME") || sql.contains("search_path")) {
          continue;
        }
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          continue;
        }
        valid++;
        replayed.add(sql);
      }
    }
    printsWhatMakesItAgain(replayed);
  }

  @Test
  void printsViewsOfWhatWasRenamed() throws SQLException {
    printsWhatMakesItAgain(
        ReplayedHistory.of(
            postgres.version(),
            """
            CREATE TABLE users (id int PRIMARY KEY, name text);
            CREATE VIEW everyone AS SELECT * FROM users;
            CREATE VIEW named AS SELECT u.name FROM users u JOIN everyone e USING (id);
            ALTER TABLE users ADD COLUMN email text;
            ALTER TABLE users RENAME COLUMN name TO full_name;
            ALTER TABLE users RENAME TO "User";
            ALTER VIEW everyone RENAME TO zeveryone;
            CREATE TABLE users (id int);
            """));
  }

  @Test
  void agreesOnTheColumnsOfViewsAfterRenames() throws SQLException {
    agrees(
        """
        CREATE TYPE role AS ENUM ('a', 'b');
        CREATE TABLE users (id int PRIMARY KEY, role role, score numeric(6, 2));
        CREATE VIEW v AS SELECT id, role, array_agg(score) AS scores FROM users GROUP BY id;
        CREATE VIEW w (one, two) AS SELECT v.*, upper(role::text) FROM v;
        ALTER TYPE role RENAME TO role_old;
        CREATE TYPE role AS ENUM ('a');
        ALTER VIEW v RENAME COLUMN role TO r;
        ALTER VIEW w RENAME COLUMN two TO deux;
        ALTER TYPE role_old RENAME TO "Role";
        CREATE OR REPLACE VIEW v AS SELECT id, role AS r, array_agg(score) AS scores
          FROM users GROUP BY id;
        CREATE VIEW x AS SELECT w.deux, CASE WHEN one > 1 THEN 1.5 END AS half FROM w;
        """);
  }

  /** The printed SQL, run in an empty database, makes the same. */
  private void printsWhatMakesItAgain(ReplayedHistory replayed) throws SQLException {
    Schema schema = replayed.schema();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new SchemaSql(out)
          .write(
              new SchemaWriter.Printed(
                  schema, replayed.moments(), SchemaContents.of(schema, null)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String sql = out.toString(StandardCharsets.UTF_8);
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      assertThatCode(() -> statement.execute(sql)).as("%s", sql).doesNotThrowAnyException();
      assertThat(CatalogFacts.of(connection))
          .as("%s", sql)
          .isEqualTo(SchemaFacts.of(schema, replayed.moments()));
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("redflag.seeds", LONG ? 60 : 8));
  }

  @Test
  void namesConstraintsAndIndexesAsPostgresDoes() throws SQLException {
    agrees(
        """
        CREATE TABLE org (id serial PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
        CREATE TABLE users (
          id bigint GENERATED ALWAYS AS IDENTITY,
          org_id int REFERENCES org,
          email text NOT NULL DEFAULT 'x',
          age int CHECK (age > 0) CHECK (age < 200),
          total numeric(10, 2),
          PRIMARY KEY (id),
          UNIQUE (org_id, email),
          CHECK (age > 1 AND total > 0),
          FOREIGN KEY (org_id) REFERENCES org (id) ON DELETE CASCADE
        );
        CREATE INDEX ON users (email);
        CREATE INDEX ON users (lower(email), (age + 1), age);
        CREATE UNIQUE INDEX users_total ON users (total) INCLUDE (age) WHERE total > 0;
        """);
  }

  @Test
  void leavesAColumnThatOnlyTheParentLosesToTheChildren() throws SQLException {
    agrees(
        """
        CREATE TABLE parent (a int, b int);
        CREATE TABLE child () INHERITS (parent);
        ALTER TABLE ONLY parent DROP COLUMN b;
        """);
  }

  @Test
  void makesObjectsInTheFirstSchemaOfTheSearchPathThatIsThere() throws SQLException {
    agrees(
        """
        CREATE TABLE first (a int);
        SET search_path = app, public;
        CREATE TABLE second (a int);
        CREATE SCHEMA app;
        CREATE TABLE third (a int);
        """);
  }

  @Test
  void mergesColumnsThatAParentAndLikeBring() throws SQLException {
    agrees(
        """
        CREATE TABLE source (a int DEFAULT 5);
        CREATE TABLE merged (LIKE source) INHERITS (source);
        CREATE UNIQUE INDEX ON merged (a) INCLUDE (a);
        CREATE DOMAIN plain AS text DEFAULT NULL;
        CREATE TYPE pair AS (a int);
        CREATE TABLE IF NOT EXISTS pair (a int);
        CREATE TABLE IF NOT EXISTS perhaps (a int);
        CREATE TABLE copy AS SELECT * FROM perhaps;
        """);
  }

  @Test
  void numbersTheChecksOfADomain() throws SQLException {
    String check = "ALTER DOMAIN d ADD CHECK (VALUE > 0);";
    agrees(
        """
        CREATE TABLE t (a int CONSTRAINT d_check3 CHECK (a > 0));
        CREATE DOMAIN d AS int CHECK (VALUE > 1) CONSTRAINT d_check1 CHECK (VALUE > 2) CHECK (VALUE > 3);
        %1$s
        ALTER DOMAIN d DROP CONSTRAINT d_check2;
        ALTER DOMAIN d DROP CONSTRAINT d_check11;
        ALTER DOMAIN d ADD CHECK (VALUE > 4);
        ALTER TABLE t DROP CONSTRAINT d_check3;
        %2$s
        ALTER DOMAIN d RENAME TO e;
        CREATE DOMAIN d AS int;
        %1$s
        DROP DOMAIN d;
        CREATE DOMAIN d AS int;
        %2$s
        """
            .formatted(check.repeat(12), check.repeat(2)));
  }
}
