package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rule.Finding;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleSet;
import dev.redflag.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the advice of one finding makes of another. */
class ResolutionTest {

  private static final List<Rule> RULES =
      List.of(new AnyAdditionRule(), new AnyActionRule(), new AnyStatementRule());

  @Test
  void makesANoteOfWhatStandsInTheSameClause() {
    assertThat(findings("ALTER TABLE a ADD COLUMN b int;", "any-statement=off"))
        .containsExactly("1:15 note any-action", "1:26 warning any-addition");
  }

  @Test
  void leavesAnotherClauseAlone() {
    assertThat(
            findings(
                """
                ALTER TABLE a ADD COLUMN b int;
                ALTER TABLE c DROP COLUMN d;
                """,
                "any-statement=off"))
        .containsExactly(
            "1:15 note any-action", "1:26 warning any-addition", "2:15 warning any-action");
  }

  @Test
  void tellsFirstWhatStillWeighsMost() {
    assertThat(findings("ALTER TABLE a ADD COLUMN b int, DROP COLUMN c;", "any-statement=off"))
        .containsExactly("1:26 warning any-addition", "1:33 warning any-action");
  }

  @Test
  void leavesWhatWeighsMore() {
    assertThat(findings("ALTER TABLE a ADD COLUMN b int;"))
        .containsExactly(
            "1:1 error any-statement", "1:15 note any-action", "1:26 warning any-addition");
    assertThat(findings("ALTER TABLE a ADD COLUMN b int;", "any-addition=error"))
        .containsExactly(
            "1:1 note any-statement", "1:15 note any-action", "1:26 error any-addition");
    assertThat(findings("ALTER TABLE a ADD COLUMN b int;", "any-addition=note"))
        .containsExactly(
            "1:1 error any-statement", "1:15 warning any-action", "1:26 note any-addition");
  }

  @Test
  void leavesWhatWasGivenALevel() {
    assertThat(
            findings("ALTER TABLE a ADD COLUMN b int;", "any-statement=off", "any-action=warning"))
        .containsExactly("1:15 warning any-action", "1:26 warning any-addition");
  }

  @Test
  void tellsTheOtherInFullWhereTheRuleIsOff() {
    assertThat(findings("ALTER TABLE a ADD COLUMN b int;", "any-statement=off", "any-addition=off"))
        .containsExactly("1:15 warning any-action");
  }

  @Test
  void tellsTheOtherInFullWhereTheFindingIsIgnored() {
    assertThat(
            findings(
                """
                ALTER TABLE a ADD COLUMN b int; -- redflag:ignore any-addition: meant
                ALTER TABLE c ADD COLUMN d int;
                """,
                "any-statement=off"))
        .containsExactly(
            "1:15 warning any-action", "2:15 note any-action", "2:26 warning any-addition");
  }

  @Test
  void takesAnIgnoreOfWhatIsANote() {
    assertThat(
            findings(
                "ALTER TABLE a ADD COLUMN b int; -- redflag:ignore any-action: meant",
                "any-statement=off"))
        .containsExactly("1:26 warning any-addition");
  }

  private static List<String> findings(String sql, String... levels) {
    Map<String, String> given = new HashMap<>();
    for (String level : levels) {
      int equals = level.indexOf('=');
      given.put(level.substring(0, equals), level.substring(equals + 1));
    }
    LintResult result;
    try (RuleSet rules = RuleSet.of(RULES)) {
      result =
          new Linter(rules, new LintOptions(null, null, given))
              .lint(List.of(new TestProject().lint(sql).project()));
    }
    List<String> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      Position start = finding.source().position(finding.span().start());
      findings.add(
          start.line()
              + ":"
              + start.column()
              + " "
              + finding.severity().word()
              + " "
              + finding.rule());
    }
    return findings;
  }
}
