package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

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
class CatalogComparisonTest {

  private static final boolean LONG = Boolean.getBoolean("redflag.long");

  private static void agrees(String history) throws SQLException {
    ReplayedHistory replayed = ReplayedHistory.of(history);
    try (Connection connection = PostgresServer.emptyDatabase();
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
    HistoryGenerator generator = new HistoryGenerator(seed);
    ReplayedHistory replayed = ReplayedHistory.of("");
    List<String> history = new ArrayList<>();
    int refused = 0;
    try (Connection connection = PostgresServer.emptyDatabase();
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

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("redflag.seeds", LONG ? 200 : 8));
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
}
