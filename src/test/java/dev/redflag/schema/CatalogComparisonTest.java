package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.migration.Migration;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.parse.SqlParser;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Replays histories in PostgreSQL too, and compares the schema with its catalog, fact by fact. */
class CatalogComparisonTest {

  private Schema schema = Schema.EMPTY;
  private Session session = Session.FRESH;

  private void agrees(String history) throws SQLException {
    replay(history);
    try (Connection connection = PostgresServer.emptyDatabase();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute(history);
      assertThat(SchemaFacts.of(schema)).isEqualTo(CatalogFacts.of(connection));
    }
  }

  private void replay(String history) {
    Script script = SqlParser.parse(new SourceFile("history.sql", history));
    Migration migration = new Migration("history", null, "history.sql", null, false, 0);
    Replay replay = new Replay(15);
    for (Statement statement : script.statements()) {
      apply(replay, statement, false, migration, script);
    }
  }

  private void apply(
      Replay replay, Statement statement, boolean conditional, Migration migration, Script script) {
    Replay.Outcome outcome =
        replay.apply(schema, session, statement, conditional, migration, script);
    schema = outcome.schema();
    session = outcome.session();
    if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        apply(replay, inner.statement(), conditional || inner.conditional(), migration, script);
      }
    }
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
