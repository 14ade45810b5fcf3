package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.LintOptions;
import dev.redflag.lint.LintResult;
import dev.redflag.lint.Linter;
import dev.redflag.lint.TestProject;
import dev.redflag.rule.Category;
import dev.redflag.rule.Finding;
import dev.redflag.rule.PageExamples;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Severity;
import dev.redflag.rules.BuiltInRules;
import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL holds the locks that the pages claim, and runs what the findings advise. */
@OnEachPostgres
class SafeFormsTest {

  private static final Set<String> WRITERS_WAIT =
      Set.of("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock");

  /** Rules that advise something beside the statement, not in its place. */
  private static final Set<String> COMES_AFTER = Set.of("foreign-key-without-index");

  private static RuleSet rules;

  private final PostgresServer postgres;

  SafeFormsTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  @BeforeAll
  static void load() {
    rules = RuleSet.of(BuiltInRules.all());
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  static Stream<Arguments> badExamples() throws Exception {
    List<Arguments> all = new ArrayList<>();
    try (RuleSet set = RuleSet.of(BuiltInRules.all())) {
      for (String id : set.ids()) {
        if (set.page(id).category() != Category.LOCKING) {
          continue;
        }
        Path page = Path.of("rules", id + ".md");
        for (PageExamples.Example example :
            PageExamples.of(page.toString(), Files.readString(page))) {
          if (example.kind() == PageExamples.Kind.BAD) {
            all.add(Arguments.of(id, example));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badExamples")
  void postgresHoldsTheLockThatIsClaimed(String id, PageExamples.Example example) throws Exception {
    Finding finding = finding(id, example);
    String claimed = claimedLock(finding.message());
    if (claimed == null || !runsInTransaction(example.text())) {
      return;
    }
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      run(example.history(), statement);
      connection.setAutoCommit(false);
      statement.execute(withoutTransaction(example.text()));
      assertThat(locks(statement, finding)).as(finding.message()).contains(claimed);
      connection.rollback();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badExamples")
  void postgresRunsWhatIsAdvised(String id, PageExamples.Example example) throws Exception {
    Finding finding = finding(id, example);
    List<String> advised = statements(finding.help());
    if (advised.isEmpty()) {
      return;
    }
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      run(example.history(), statement);
      if (COMES_AFTER.contains(id)) {
        statement.execute(example.text());
      }
      for (String sql : advised) {
        if (sql.contains("VALIDATE") && finding.help().contains("while reads and writes go on")) {
          connection.setAutoCommit(false);
          statement.execute(sql);
          assertThat(locks(statement, finding)).as(sql).doesNotContainAnyElementsOf(WRITERS_WAIT);
          connection.commit();
          connection.setAutoCommit(true);
        } else {
          statement.execute(sql);
        }
      }
    }
    assertThat(afterwards(id, example, advised)).isEmpty();
  }

  @Test
  void findsSomethingToRun() throws Exception {
    long advised =
        badExamples()
            .filter(
                arguments ->
                    !statements(
                            finding(
                                    (String) arguments.get()[0],
                                    (PageExamples.Example) arguments.get()[1])
                                .help())
                        .isEmpty())
            .count();
    assertThat(advised).isGreaterThan(15);
  }

  private Finding finding(String id, PageExamples.Example example) {
    TestProject project = new TestProject().history(example.history()).lint(example.text());
    LintResult result =
        new Linter(rules, new LintOptions(postgres.version(), null, Map.of()))
            .lint(List.of(project.project()));
    return result.findings().stream()
        .filter(finding -> finding.rule().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What the rule finds when each statement is a migration of its own. */
  private List<String> afterwards(
      String id, PageExamples.Example example, List<String> statements) {
    TestProject project = new TestProject().history(example.history());
    for (String statement : statements) {
      project = project.lint(statement);
    }
    List<String> found = new ArrayList<>();
    for (Finding finding :
        new Linter(rules, new LintOptions(postgres.version(), null, Map.of()))
            .lint(List.of(project.project()))
            .findings()) {
      if (finding.rule().equals(id) && finding.severity() != Severity.NOTE) {
        found.add(finding.message());
      }
    }
    return found;
  }

  /** The statements in a help text; none if the reader has to fill in a name. */
  private static List<String> statements(String help) {
    List<String> statements = new ArrayList<>();
    for (String line : help.split("\n", -1)) {
      String first = line.split(" ", 2)[0];
      if (line.endsWith(";") && first.equals(first.toUpperCase(Locale.ROOT))) {
        if (line.contains("<") || first.equals("BEGIN;") || first.equals("SET")) {
          return List.of();
        }
        statements.add(line);
      }
    }
    return statements;
  }

  /** The lock of the message as pg_locks calls it, or null if it names none. */
  private static String claimedLock(String message) {
    int end = message.indexOf(" lock that blocks");
    if (end < 0) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    String[] words = message.substring(0, end).split(" ", -1);
    int first = words.length;
    while (words[first - 1].equals(words[first - 1].toUpperCase(Locale.ROOT))) {
      first--;
    }
    for (int i = first; i < words.length; i++) {
      name.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(Locale.ROOT));
    }
    return name.append("Lock").toString();
  }

  private static boolean runsInTransaction(String sql) {
    return !sql.startsWith("VACUUM") && !sql.startsWith("REINDEX");
  }

  private static String withoutTransaction(String sql) {
    return sql.replace("BEGIN;", "").replace("COMMIT;", "");
  }

  /** The locks on the relation of the finding. */
  private static List<String> locks(Statement statement, Finding finding) throws Exception {
    List<String> modes = new ArrayList<>();
    String name = finding.relation().toString().replace("'", "''");
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT mode FROM pg_locks WHERE pid = pg_backend_pid() AND relation = '"
                + name
                + "'::regclass")) {
      while (rows.next()) {
        modes.add(rows.getString(1));
      }
    }
    return modes;
  }

  private static void run(List<String> history, Statement statement) throws Exception {
    for (String sql : history) {
      statement.execute(sql);
    }
  }
}
