package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.Config;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleSet;
import dev.redflag.rules.convention.IgnoreWithoutReasonRule;
import dev.redflag.rules.convention.UnknownIgnoreRule;
import dev.redflag.rules.convention.UnusedIgnoreRule;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IgnoresTest {

  private static final List<Rule> RULES =
      List.of(
          new AnyStatementRule(),
          new AnyDropRule(),
          new IgnoreWithoutReasonRule(),
          new UnknownIgnoreRule(),
          new UnusedIgnoreRule());

  @Test
  void coversTheNextStatementOnly() {
    finds(
        """
        SELECT 1;
        -- redflag:ignore any-statement: meant
        SELECT 2;
        SELECT 3;
        """,
        "1:1 any-statement",
        "4:1 any-statement");
  }

  @Test
  void coversTheStatementThatItStandsAtTheEndOf() {
    finds("SELECT 1; -- redflag:ignore any-statement: meant\nSELECT 2;", "2:1 any-statement");
    finds("SELECT 1 -- redflag:ignore any-statement: meant\n; SELECT 2;", "2:3 any-statement");
    finds("SELECT 1; /* redflag:ignore any-statement: meant */\nSELECT 2", "2:1 any-statement");
    finds("SELECT 1\n; -- redflag:ignore any-statement: meant\nSELECT 2;", "3:1 any-statement");
    finds(
        "SELECT 1\n-- redflag:ignore any-statement: meant",
        "1:1 any-statement",
        "2:19 unused-ignore");
  }

  @Test
  void standsAnywhereInItsComment() {
    for (int spaces = 0; spaces < 15; spaces++) {
      String comment = "--" + " ".repeat(spaces) + "redflag:ignore any-statement: meant";
      finds(comment + "\nSELECT 1;");
      finds("DO $$ BEGIN " + comment + "\nPERFORM 1; END $$;", "1:1 any-statement");
    }
  }

  @Test
  void coversTheStatementThatItStandsIn() {
    finds(
        """
        SELECT 1;
        SELECT
          2, -- redflag:ignore any-statement: meant
          3;
        SELECT 4;
        """,
        "1:1 any-statement",
        "5:1 any-statement");
  }

  @Test
  void coversTheStatementAfterItOnTheSameLine() {
    finds("SELECT 1; /* redflag:ignore any-statement: meant */ SELECT 2;", "1:1 any-statement");
  }

  @Test
  void coversOneStatementTogetherWithOtherComments() {
    finds(
        """
        -- redflag:ignore any-statement: meant
        -- The second of two.

        /*
         * redflag:ignore any-drop: not this one
         */
        SELECT 1;
        """,
        "5:19 unused-ignore");
  }

  @Test
  void coversTheFile() {
    finds(
        """
        SELECT 1;
        -- redflag:ignore-file any-statement: generated
        SELECT 2;
        """);
    finds(
        "SELECT 1;\n-- redflag:ignore-file any-drop: generated",
        "1:1 any-statement",
        "2:24 unused-ignore");
  }

  @Test
  void coversAStatementOfABlock() {
    finds(
        """
        DO $body$
        BEGIN
          -- redflag:ignore any-drop: meant
          DROP TABLE a;
          DROP TABLE b;
          DROP TABLE c; -- redflag:ignore any-drop: meant
          -- redflag:ignore any-drop: nothing comes after it
        END
        $body$;
        """,
        "1:1 any-statement",
        "4:3 any-statement",
        "5:3 any-statement",
        "5:14 any-drop",
        "6:3 any-statement",
        "7:21 unused-ignore");
    finds(
        """
        -- redflag:ignore any-drop, any-statement: the whole block
        DO $$ BEGIN DROP TABLE a; DROP TABLE b; END $$;
        """);
  }

  @Test
  void takesSeveralRules() {
    finds("-- redflag:ignore any-statement, any-drop: meant\nSELECT 1;", "1:34 unused-ignore");
    finds("-- redflag:ignore any-statement any-drop : meant\nSELECT 1;", "1:33 unused-ignore");
  }

  @Test
  void readsTheWordsWhateverTheirCase() {
    finds("-- Redflag:Ignore any-statement: meant\nSELECT 1;");
    finds("--redflag:ignore any-statement:meant\nSELECT 1;");
  }

  @Test
  void ignoresNothingWithoutAReason() {
    finds(
        "-- redflag:ignore any-statement\nSELECT 1;",
        "1:4 ignore-without-reason",
        "2:1 any-statement");
    finds(
        "-- redflag:ignore any-statement:\nSELECT 1;",
        "1:4 ignore-without-reason",
        "2:1 any-statement");
    finds(
        "-- redflag:ignore any-statement: .\nSELECT 1;",
        "1:4 ignore-without-reason",
        "2:1 any-statement");
    finds(
        "/* redflag:ignore any-statement: */\nSELECT 1;",
        "1:4 ignore-without-reason",
        "2:1 any-statement");
    finds(
        "-- redflag:ignore any-statement is fine\nSELECT 1;",
        "1:4 ignore-without-reason",
        "2:1 any-statement");
    finds(
        "-- redflag:ignore-file any-statement\nSELECT 1;",
        "1:4 ignore-without-reason",
        "2:1 any-statement");
  }

  @Test
  void tellsOfNamesThatAreNoRules() {
    finds(
        "-- redflag:ignore any-statment: meant\nSELECT 1;",
        "1:19 unknown-ignore",
        "2:1 any-statement");
    finds("-- redflag:ignore any-statement, all: meant\nSELECT 1;", "1:34 unknown-ignore");
    finds("-- redflag:ignore: meant\nSELECT 1;", "1:4 unknown-ignore", "2:1 any-statement");
    finds("-- redflag:ignore\nSELECT 1;", "1:4 unknown-ignore", "2:1 any-statement");
  }

  @Test
  void tellsOfCommentsThatOnlySeemToIgnore() {
    for (String comment :
        List.of(
            "redflag:ingore any-statement: meant",
            "redflag: ignore any-statement: meant",
            "redflag:disable any-statement: meant",
            "redflag-ignore any-statement: meant",
            "redflag ignore any-statement: meant",
            "redflag:ignore-next any-statement: meant",
            "redflag:ignore(any-statement): meant")) {
      finds("-- " + comment + "\nSELECT 1;", "1:4 unknown-ignore", "2:1 any-statement");
    }
    finds(
        "-- TODO redflag:ignore any-statement: meant\nSELECT 1;",
        "1:9 unknown-ignore",
        "2:1 any-statement");
  }

  @Test
  void leavesProseAlone() {
    for (String comment :
        List.of(
            "redflag said nothing",
            "Redflag ignores views",
            "redflag: see the guide",
            "redflags are no flags",
            "")) {
      finds("-- " + comment + "\nSELECT 1;", "2:1 any-statement");
    }
    finds("SELECT '-- redflag:ignore any-statement';", "1:1 any-statement");
  }

  @Test
  void saysWhatWasMeant() {
    Finding finding = lint("-- redflag:ignore any-statment: meant\nSELECT 1;").findings().get(0);
    assertThat(finding.message())
        .isEqualTo("No rule is called any-statment, so it ignores nothing.");
    assertThat(finding.help()).isEqualTo("Did you mean any-statement?");
    assertThat(RuleTester.apply(finding.fixes().get(0), finding.source().text()))
        .isEqualTo("-- redflag:ignore any-statement: meant\nSELECT 1;");
  }

  @Test
  void removesWhatIsOfNoUse() {
    mends("SELECT 1;\n  -- redflag:ignore any-drop: x\nSELECT 2;", "SELECT 1;\nSELECT 2;");
    mends("SELECT 1; -- redflag:ignore any-drop: x\nSELECT 2;", "SELECT 1;\nSELECT 2;");
    mends("-- redflag:ignore any-drop: x\r\nSELECT 2;", "SELECT 2;");
    mends("SELECT 1; -- redflag:ignore any-drop: x", "SELECT 1;");
    mends(
        "-- redflag:ignore any-drop, any-statement: x\nSELECT 1;",
        "-- redflag:ignore any-statement: x\nSELECT 1;");
    mends(
        "-- redflag:ignore any-statement, any-drop: x\nSELECT 1;",
        "-- redflag:ignore any-statement: x\nSELECT 1;");
  }

  @Test
  void countsWhatItTookAway() {
    assertThat(lint("-- redflag:ignore-file any-statement: x\nSELECT 1; SELECT 2;").ignored())
        .isEqualTo(2);
    assertThat(lint("-- redflag:ignore any-drop: x\nSELECT 1;").ignored()).isZero();
  }

  @Test
  void ignoresWhatIsSaidOfIgnores() {
    finds(
        """
        -- redflag:ignore any-statement, any-drop, unused-ignore: any-drop comes and goes
        SELECT 1;
        """);
    finds(
        """
        -- redflag:ignore-file unknown-ignore: written for the next release
        -- redflag:ignore any-statement, any-thing: meant
        SELECT 1;
        """);
    finds("-- redflag:ignore any-statement, unused-ignore: x\nSELECT 1;", "1:34 unused-ignore");
  }

  @Test
  void leavesIgnoresOfRulesThatAreOffAlone() {
    String sql = "-- redflag:ignore any-drop: x\nSELECT 1;";
    assertThat(lint(sql, new LintOptions(null, null, Map.of("any-drop", "off"))).findings())
        .extracting(Finding::rule)
        .containsExactly("any-statement");
  }

  @Test
  void looksOnlyAtThePartsThatRun() {
    String sql =
        """
        -- redflag:ignore any-statement: before the mark
        -- up
        SELECT 1;
        -- redflag:ignore any-statement: too late
        -- down
        -- redflag:ignore any-drop, any-thing: not our business
        SELECT 2;
        """;
    TestProject project = new TestProject().tool(new UpAndDown()).lint(sql);
    assertThat(places(lint(project, LintOptions.NONE))).containsExactly("4:19 unused-ignore");
  }

  private static void finds(String sql, String... places) {
    assertThat(places(lint(sql))).as(sql).containsExactly(places);
  }

  private static void mends(String sql, String mended) {
    for (Finding finding : lint(sql).findings()) {
      if (finding.rule().equals("unused-ignore")) {
        assertThat(RuleTester.apply(finding.fixes().get(0), sql)).isEqualTo(mended);
        return;
      }
    }
    throw new AssertionError("every ignore is of use in " + sql);
  }

  private static List<String> places(LintResult result) {
    List<String> places = new ArrayList<>();
    for (Finding finding : result.findings()) {
      var start = finding.source().position(finding.span().start());
      places.add(start.line() + ":" + start.column() + " " + finding.rule());
    }
    return places;
  }

  private static LintResult lint(String sql) {
    return lint(sql, LintOptions.NONE);
  }

  private static LintResult lint(String sql, LintOptions options) {
    return lint(new TestProject().config(Config.NONE).lint(sql), options);
  }

  private static LintResult lint(TestProject project, LintOptions options) {
    try (RuleSet rules = RuleSet.of(RULES)) {
      return new Linter(rules, options).lint(List.of(project.project()));
    }
  }

  /** Runs what stands between the lines "-- up" and "-- down". */
  private static final class UpAndDown implements MigrationTool {
    @Override
    public String name() {
      return "up-and-down";
    }

    @Override
    public List<Span> forward(SourceFile file) {
      return List.of(new Span(file.text().indexOf("-- up"), file.text().indexOf("-- down")));
    }

    @Override
    public Wrap wrap(Migration migration, SourceFile file) {
      return Wrap.UNKNOWN;
    }

    @Override
    public boolean settingsOutliveFile() {
      return false;
    }

    @Override
    public String ownTable() {
      return null;
    }
  }
}
