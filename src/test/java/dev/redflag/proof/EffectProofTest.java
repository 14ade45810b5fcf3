package dev.redflag.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.effect.EffectAnalyzer;
import dev.redflag.effect.ObservedEffects;
import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import dev.redflag.schema.Session;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.parse.SqlParser;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Asks PostgreSQL: from histories it makes next migrations, lets PostgreSQL run each on tables with
 * rows, and compares locks, rewrites and scans with what Redflag tells of it.
 */
@OnEachPostgres
class EffectProofTest {

  private static final boolean LONG = Boolean.getBoolean("redflag.long");

  private final PostgresServer postgres;
  private int compared;
  private final List<String> differences = new ArrayList<>();

  EffectProofTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  @Test
  void tellsWhatPostgresDoes() throws SQLException {
    int histories = LONG ? 6 : 1;
    for (int seed = 101; seed <= 100 + histories; seed++) {
      run(seed);
    }
    System.out.printf(
        "%s: %d statements, %d of them as told%n",
        postgres, compared, compared - differences.size());
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(histories * 60);
  }

  private void run(int seed) throws SQLException {
    Random random = new Random(seed);
    try (Connection connection = postgres.emptyDatabase()) {
      int version = postgres.version();
      String history = History.make(version, connection, random, LONG ? 120 : 60);
      Catalog catalog = Catalog.read(connection, history);
      Rows.fill(connection, catalog);
      Judgement judgement = new Judgement(version, history);
      List<Template> templates = new ArrayList<>(Template.all(version, "tables", "objects"));
      Collections.shuffle(templates, random);
      for (Template template : LONG ? templates : templates.subList(0, 400)) {
        String sql = template.fill(catalog, random);
        if (sql != null) {
          compare(sql, connection, judgement, new EffectAnalyzer(version));
        }
      }
    }
  }

  private void compare(
      String sql, Connection connection, Judgement judgement, EffectAnalyzer analyzer) {
    List<Statement> statements = SqlParser.parse(new SourceFile("2.sql", sql)).statements();
    ObservedEffects observed;
    try {
      observed = ObservedEffects.of(sql, connection, false);
    } catch (SQLException refused) {
      return;
    }
    assertThat(statements).as(sql).hasSize(1);
    compared++;
    ObservedEffects told =
        ObservedEffects.told(
            analyzer.effects(statements.get(0), judgement.schema(), Session.FRESH));
    if (!told.equals(observed)) {
      differences.add(sql + "\n  told     " + told + "\n  observed " + observed);
    }
  }
}
