package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rule.Category;
import dev.redflag.rule.PageExamples;
import dev.redflag.rule.PageExamples.Example;
import dev.redflag.rule.PageExamples.Kind;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import dev.redflag.schema.Certainty;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Runs what the pages about conflicts show on PostgreSQL: what they say fails in any case must fail
 * on empty tables, with the SQLSTATE of the conflict, and the rest must pass there.
 */
@OnEachPostgres
class FailurePagesOnPostgresTest {

  private static final String CLEAN =
      "DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS audit CASCADE;"
          + " DROP SCHEMA IF EXISTS archive CASCADE; CREATE SCHEMA public;";

  private final PostgresServer postgres;
  private final AnyConflictRule conflicts = new AnyConflictRule();

  FailurePagesOnPostgresTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  @Test
  void postgresAgreesWithThePages() throws IOException, SQLException {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    try (RuleSet builtIn = RuleSet.of(BuiltInRules.all());
        RuleSet rules = RuleSet.of(List.of((Rule) conflicts));
        Connection connection = postgres.emptyDatabase()) {
      for (Rule rule : builtIn.rules()) {
        RulePage page = builtIn.page(rule.id());
        if (page.category() != Category.FAILURE
            || !(rule instanceof Rule.OfConflict)
            || page.tags().contains("transaction")) {
          continue; // What fails in a transaction depends on the tool that makes it.
        }
        String name = "rules/" + page.id() + ".md";
        for (Example example : PageExamples.of(name, Files.readString(Path.of(name)))) {
          if (example.kind() != Kind.BAD && example.kind() != Kind.GOOD) {
            continue;
          }
          if (example.history().isEmpty() && example.kind() == Kind.BAD) {
            continue; // It is about what a history does not tell.
          }
          asked++;
          String expected = expected(example, rules);
          String given = run(connection, example);
          if (expected == null ? given != null : !expected.equals(given)) {
            wrong.add(name + ":" + example.line() + ": " + expected + ", but PostgreSQL " + given);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(80);
  }

  /** The SQLSTATE of the first conflict that needs no row; null if there is none. */
  private String expected(Example example, RuleSet rules) {
    TestProject project = new TestProject().history(example.history()).lint(example.text());
    new Linter(rules, new LintOptions(postgres.version(), null, Map.of()))
        .lint(List.of(project.project()));
    for (Conflict conflict : conflicts.take()) {
      if (conflict.certainty() == Certainty.ALWAYS) {
        return conflict.sqlState();
      }
    }
    return null;
  }

  /** What PostgreSQL answers, or null if it takes everything. */
  private static String run(Connection connection, Example example) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CLEAN);
      for (String migration : example.history()) {
        statement.execute(migration);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(example.text());
      return null;
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }
}
