package dev.redflag.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Asks PostgreSQL: from histories it makes next migrations, right and wrong, lets PostgreSQL run
 * each on tables with rows and on empty ones, and compares with what Redflag says of it. {@code
 * -Dredflag.seed=7 -Dredflag.histories=20} asks other histories, {@code -Dredflag.misses} shows
 * what is not told.
 */
@OnEachPostgres
class FailureProofTest {

  private static final boolean LONG = Boolean.getBoolean("redflag.long");
  private static final double LEAST_RECALL = 0.985;
  private static final int MOST_WRONG_ALARMS = 0;

  private final PostgresServer postgres;

  FailureProofTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  @Test
  void tellsWhatPostgresWouldRefuse() throws SQLException {
    Tally tally = new Tally();
    int first = Integer.getInteger("redflag.seed", 1);
    int histories = Integer.getInteger("redflag.histories", LONG ? 6 : 1);
    for (int seed = first; seed < first + histories; seed++) {
      run(seed, tally);
    }
    System.out.println(postgres + ": " + tally.report());
    if (System.getProperty("redflag.misses") != null) {
      tally.misses().forEach(line -> System.out.println("MISS " + line));
      tally.wrongAlarms().forEach(line -> System.out.println("WRONG " + line));
    }
    assertThat(tally.wrongAlarms()).hasSizeLessThanOrEqualTo(MOST_WRONG_ALARMS);
    assertThat(tally.recall()).as(tally.report()).isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  private void run(int seed, Tally tally) throws SQLException {
    Random random = new Random(seed);
    try (Connection filled = postgres.emptyDatabase();
        Connection empty = postgres.emptyDatabase()) {
      String history = History.make(postgres.version(), filled, random, LONG ? 120 : 60);
      try (Statement statement = empty.createStatement()) {
        statement.execute(history);
      }
      Catalog catalog = Catalog.read(filled, history);
      Rows.fill(filled, catalog);
      List<Template> templates =
          new ArrayList<>(Template.all(postgres.version(), "tables", "objects", "rows"));
      Collections.shuffle(templates, random);
      List<Candidate> candidates = new ArrayList<>();
      for (Template template : LONG ? templates : templates.subList(0, 700)) {
        String sql = template.fill(catalog, random);
        if (sql != null) {
          candidates.add(Candidate.of(sql, template, filled, empty));
        }
      }
      LintedCandidates linted = LintedCandidates.of(postgres.version(), history, candidates);
      for (int i = 0; i < candidates.size(); i++) {
        tally.add(candidates.get(i), linted.verdict(i), linted.words(i));
      }
    }
  }
}
