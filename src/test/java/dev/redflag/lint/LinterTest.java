package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redflag.config.Config;
import dev.redflag.config.Config.RuleSetting;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Finding;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Place;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {

  private static final Rule STATEMENT = new AnyStatementRule();
  private static final Rule DROP = new AnyDropRule();
  private static final Rule CASCADE = new AnyCascadeRule();
  private static final Rule ACTION = new AnyActionRule();

  @Test
  void asksRulesOnlyAboutWhatIsLinted() {
    TestProject project =
        new TestProject().history("SELECT 1;").lint("SELECT 2;").history("SELECT 3;");
    LintResult result = lint(project, STATEMENT);
    assertThat(places(result)).containsExactly("test/2.sql:1:1 any-statement");
    assertThat(result.files()).isEqualTo(1);
    assertThat(result.statements()).isEqualTo(1);
  }

  @Test
  void putsFindingsInTheOrderOfFilePlaceAndRule() {
    TestProject project =
        new TestProject().lint("SELECT 1; DROP TABLE a;").lint("SELECT 1; SELECT 2;");
    assertThat(places(lint(project, STATEMENT, DROP, CASCADE)))
        .containsExactly(
            "test/1.sql:1:1 any-statement",
            "test/1.sql:1:11 any-statement",
            "test/1.sql:1:22 any-drop",
            "test/2.sql:1:1 any-statement",
            "test/2.sql:1:11 any-statement");
  }

  @Test
  void letsTheSpecificRuleReplaceTheGeneralOne() {
    TestProject project =
        new TestProject().lint("DROP TABLE a CASCADE; DROP TABLE b; DROP TABLE c, d CASCADE;");
    assertThat(places(lint(project, DROP, CASCADE)))
        .containsExactly(
            "test/1.sql:1:1 any-cascade",
            "test/1.sql:1:34 any-drop",
            "test/1.sql:1:37 any-cascade",
            "test/1.sql:1:51 any-drop");
  }

  @Test
  void replacesNothingWithARuleThatIsOff() {
    TestProject project = new TestProject().lint("DROP TABLE a CASCADE;");
    LintOptions options = new LintOptions(null, null, Map.of("any-cascade", "off"));
    assertThat(places(lint(project, options, DROP, CASCADE)))
        .containsExactly("test/1.sql:1:12 any-drop");
  }

  @Test
  void tellsARuleOfARelationAndAMigrationOnce() {
    TestProject project =
        new TestProject()
            .lint(
                """
                DROP TABLE IF EXISTS a;
                DROP TABLE b;
                DROP TABLE a;
                DROP TABLE IF EXISTS a;
                """)
            .lint("DROP TABLE a;");
    LintResult result = lint(project, DROP);
    assertThat(places(result))
        .containsExactly(
            "test/1.sql:2:12 any-drop", "test/1.sql:3:12 any-drop", "test/2.sql:1:12 any-drop");
    Finding merged = result.findings().get(1);
    assertThat(merged.severity()).isEqualTo(Severity.ERROR);
    assertThat(merged.related()).extracting(LinterTest::line).containsExactly(1, 4);
    assertThat(merged.related()).extracting(Place::message).containsOnly("a is dropped");
  }

  @Test
  void keepsWhatIsNotIgnoredOfAFinding() {
    TestProject project =
        new TestProject()
            .lint("DROP TABLE a;\nDROP TABLE a; -- redflag:ignore any-drop: meant\nDROP TABLE a;");
    LintResult result = lint(project, DROP);
    assertThat(places(result)).containsExactly("test/1.sql:1:12 any-drop");
    assertThat(result.findings().get(0).related()).extracting(LinterTest::line).containsExactly(3);
    assertThat(result.ignored()).isZero();
  }

  @Test
  void takesTheSeverityOfThePageUnlessTheFindingHasItsOwn() {
    assertThat(severities(LintOptions.NONE, Config.NONE))
        .containsExactly(Severity.ERROR, Severity.WARNING, Severity.WARNING);
  }

  @Test
  void weighsLessInDevelopment() {
    LintOptions development = new LintOptions(null, "development", Map.of());
    assertThat(severities(development, Config.NONE))
        .containsExactly(Severity.WARNING, Severity.WARNING, Severity.NOTE);
    assertThat(severities(LintOptions.NONE, config("development", Map.of())))
        .containsExactly(Severity.WARNING, Severity.WARNING, Severity.NOTE);
  }

  @Test
  void letsTheConfigurationOverruleTheProfileAndTheCallerBoth() {
    Config config =
        config(
            "development",
            Map.of("any-drop", new RuleSetting("note", Map.of("elsewhere/**", "off"), 1)));
    assertThat(severities(LintOptions.NONE, config))
        .containsExactly(Severity.NOTE, Severity.NOTE, Severity.NOTE);
    LintOptions caller = new LintOptions(null, "production", Map.of("any-drop", "error"));
    assertThat(severities(caller, config))
        .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING);
  }

  @Test
  void switchesRulesOffForPaths(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.sql"), "SELECT 1;");
    Files.writeString(folder.resolve("b.sql"), "SELECT 1;");
    Map<String, RuleSetting> rules =
        Map.of("any-statement", new RuleSetting(null, Map.of("a.sql", "off"), 1));
    Config config =
        new Config(
            folder.resolve("redflag.yml"),
            "redflag.yml",
            null,
            null,
            List.of(),
            null,
            List.of(),
            null,
            null,
            rules,
            Map.of());
    Project project = files(folder, config, "a.sql", "b.sql");
    assertThat(places(lint(List.of(project), LintOptions.NONE, STATEMENT)))
        .containsExactly("b.sql:1:1 any-statement");
  }

  @Test
  void usesTheVersionOfTheCallerThenOfTheConfiguration() {
    assertThat(settings(LintOptions.NONE, Config.NONE))
        .isEqualTo(new LintResult.Settings(LintOptions.DEFAULT_POSTGRES, "production"));
    assertThat(settings(new LintOptions(12, null, Map.of()), config("development", Map.of())))
        .isEqualTo(new LintResult.Settings(12, "development"));
  }

  @Test
  void judgesEachDraftAloneAfterTheHistory() {
    Project history = new TestProject().history("CREATE TABLE a (id int);").project();
    Migration first = new Migration(null, null, "first.sql", "DROP TABLE a;", true, 1);
    Migration second = new Migration(null, null, "second.sql", "DROP TABLE a;", true, 2);
    Project project =
        new Project(
            history.root(),
            history.shownRoot(),
            history.tool(),
            history.config(),
            history.complete(),
            history.migrations(),
            List.of(first, second),
            List.of());
    assertThat(places(lint(List.of(project), LintOptions.NONE, DROP)))
        .containsExactly("first.sql:1:12 any-drop", "second.sql:1:12 any-drop");
  }

  @Test
  void saysWhichFilesCannotBeReadAndGoesOn(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.sql"), "SELECT 1;");
    Project project = files(folder, Config.NONE, "a.sql", "b.sql");
    LintResult result = lint(List.of(project), LintOptions.NONE, STATEMENT);
    assertThat(result.troubles()).containsExactly("a.sql: does not exist");
    assertThat(places(result)).containsExactly("b.sql:1:1 any-statement");
  }

  @Test
  void givesTheSameWhateverTheNumberOfThreads(@TempDir Path folder) throws IOException {
    String[] names = new String[300];
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      names[i] = (1000 + i) + ".sql";
      Files.writeString(folder.resolve(names[i]), "SELECT " + i + ";\n".repeat(i % 7 + 1));
      expected.add("SELECT " + i);
    }
    List<Migration> migrations = files(folder, Config.NONE, names).migrations();
    for (int threads = 0; threads < 4; threads++) {
      List<String> texts = new ArrayList<>();
      try (ParseAhead files = new ParseAhead(migrations, threads)) {
        for (int i = 0; i < names.length; i++) {
          ParsedFile file = files.next();
          texts.add(file.script().text(file.script().statements().get(0).span()));
        }
      }
      assertThat(texts).isEqualTo(expected);
    }
  }

  @Test
  void showsARuleWhatIsBeforeAndAfterTheStatementInHand() {
    List<String> seen = new ArrayList<>();
    Rule neighbours = new AnyNeighbourRule(seen);
    TestProject project = new TestProject().lint("SELECT 1; SELECT 2; SELECT 3;");
    lint(project, neighbours);
    assertThat(seen).containsExactly("0 before, 2 after", "1 before, 1 after", "2 before, 0 after");
  }

  @Test
  void asksRulesOfMigrationsAfterTheLastStatement() {
    LintResult result = lint(new TestProject().lint("SELECT 1; SELECT 2;"), new AnyMigrationRule());
    assertThat(result.findings()).extracting(Finding::message).containsExactly("2 steps");
  }

  @Test
  void putsWhatARuleOfAProjectSaysToItsFileWhetherThatIsLintedOrNot() {
    TestProject project =
        new TestProject()
            .history("SELECT 1;")
            .history("-- redflag:ignore-file any-project: meant\nSELECT 2;")
            .lint("SELECT 3;")
            .lint("-- redflag:ignore-file any-project: meant\nSELECT 4;");
    LintResult result = lint(project, new AnyProjectRule(), STATEMENT);
    assertThat(places(result))
        .containsExactly(
            "test/1.sql:1:1 any-project",
            "test/3.sql:1:1 any-project",
            "test/3.sql:1:1 any-statement",
            "test/4.sql:2:1 any-statement");
    assertThat(result.ignored()).isEqualTo(2);
    assertThat(result.files()).isEqualTo(2);
    assertThat(result.statements()).isEqualTo(2);
  }

  @Test
  void namesTheRuleThatThrows() {
    TestProject project = new TestProject().lint("SELECT 1;\nSELECT 2;");
    assertThatThrownBy(() -> lint(project, new AnyFailureRule()))
        .isInstanceOf(LintFailure.class)
        .hasMessage("in rule dev.redflag.lint.LinterTest$AnyFailureRule at test/1.sql:2")
        .hasRootCauseMessage("no second statement");
  }

  @Test
  void tellsActionsOfOneTableAsOneFinding() {
    LintResult result =
        lint(new TestProject().lint("ALTER TABLE a ADD COLUMN b int, DROP COLUMN c;"), ACTION);
    assertThat(places(result)).containsExactly("test/1.sql:1:15 any-action");
    assertThat(result.findings().get(0).related()).hasSize(1);
  }

  private static List<Severity> severities(LintOptions options, Config config) {
    TestProject project =
        new TestProject()
            .config(config)
            .lint("DROP TABLE a; DROP TABLE IF EXISTS b; ALTER TABLE c ADD COLUMN d int;");
    List<Severity> severities = new ArrayList<>();
    for (Finding finding : lint(project, options, DROP, ACTION).findings()) {
      severities.add(finding.severity());
    }
    return severities;
  }

  private static LintResult.Settings settings(LintOptions options, Config config) {
    TestProject project = new TestProject().config(config).lint("SELECT 1;");
    return lint(project, options, STATEMENT).settings().get(0);
  }

  private static Config config(String profile, Map<String, RuleSetting> rules) {
    return new Config(
        Path.of("redflag.yml").toAbsolutePath(),
        "redflag.yml",
        14,
        profile,
        List.of(),
        null,
        List.of(),
        null,
        null,
        rules,
        Map.of());
  }

  private static Project files(Path folder, Config config, String... names) {
    List<Migration> migrations = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      migrations.add(new Migration(name, file, name, null, true, migrations.size()));
    }
    return new Project(
        folder, "test", TestTool.UNKNOWN, config, true, migrations, List.of(), List.of());
  }

  private static LintResult lint(TestProject project, Rule... rules) {
    return lint(project, LintOptions.NONE, rules);
  }

  private static LintResult lint(TestProject project, LintOptions options, Rule... rules) {
    return lint(List.of(project.project()), options, rules);
  }

  private static LintResult lint(List<Project> projects, LintOptions options, Rule... rules) {
    try (RuleSet set = RuleSet.of(List.of(rules))) {
      return new Linter(set, options).lint(projects);
    }
  }

  private static List<String> places(LintResult result) {
    List<String> places = new ArrayList<>();
    for (Finding finding : result.findings()) {
      Position start = finding.source().position(finding.span().start());
      String place = finding.source().path() + ":" + start.line() + ":" + start.column();
      places.add(place + " " + finding.rule());
    }
    return places;
  }

  private static int line(Place place) {
    return place.source().position(place.span().start()).line();
  }

  private static final class AnyNeighbourRule implements Rule.OfStatement {
    private final List<String> seen;

    AnyNeighbourRule(List<String> seen) {
      this.seen = seen;
    }

    @Override
    public void check(Step step, RuleContext context) {
      seen.add(context.earlier().size() + " before, " + context.later().size() + " after");
    }
  }

  private static final class AnyMigrationRule implements Rule.OfMigration {
    @Override
    public void check(MigrationSteps migration, RuleContext context) {
      context.report(
          Draft.at(
              migration.steps().get(0).statement().span(), migration.steps().size() + " steps"));
    }
  }

  private static final class AnyProjectRule implements Rule.OfProject {
    @Override
    public void check(Project project, RuleContext context) {
      for (Migration migration : project.migrations()) {
        context.report(Draft.at(context.beginning(migration), "Here."));
      }
    }
  }

  private static final class AnyFailureRule implements Rule.OfStatement {
    @Override
    public void check(Step step, RuleContext context) {
      if (context.earlier().size() == 1) {
        throw new IllegalStateException("no second statement");
      }
    }
  }
}
