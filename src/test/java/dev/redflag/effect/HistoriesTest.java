package dev.redflag.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.Impact;
import dev.redflag.lint.ImpactAnalysis;
import dev.redflag.lint.LintOptions;
import dev.redflag.lint.TestProject;
import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the histories in {@code src/test/resources/effects} in PostgreSQL, each statement in a
 * transaction of its own, and holds what it locks, rewrites and scans against what is told.
 *
 * <p>A name with a version, such as {@code columns.17.sql}, is for that version and those after it.
 */
@OnEachPostgres
class HistoriesTest {

  private static final Path HISTORIES = Path.of("src/test/resources/effects");

  private final PostgresServer postgres;

  HistoriesTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  @TestFactory
  List<DynamicTest> toldIsWhatPostgresDoes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> histories = Files.list(HISTORIES)) {
      for (Path history : histories.sorted().toList()) {
        if (since(history) <= postgres.version()) {
          tests.add(
              DynamicTest.dynamicTest(history.getFileName().toString(), () -> check(history)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static int since(Path history) {
    String[] parts = history.getFileName().toString().split("\\.", -1);
    return parts.length < 3 ? 0 : Integer.parseInt(parts[1]);
  }

  private void check(Path history) throws IOException, SQLException {
    Impact impact =
        new ImpactAnalysis(new LintOptions(postgres.version(), null, Map.of()))
            .analyze(
                List.of(new TestProject().history("").lint(Files.readString(history)).project()));
    try (Connection connection = postgres.emptyDatabase()) {
      EffectComparison comparison = new EffectComparison(connection);
      comparison.compare(impact);
      assertThat(comparison.differences()).isEmpty();
      assertThat(comparison.failures()).isEmpty();
      assertThat(comparison.compared()).isGreaterThan(5);
    }
  }
}
