package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import dev.redflag.rules.compatibility.ChangeColumnTypeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeColumnTypeRewriteRuleTest {

  private final RuleTester rule =
      RuleTester.of(new ChangeColumnTypeRewriteRule())
          .history(
              "CREATE TABLE t (id int PRIMARY KEY, a int, v varchar(10), n numeric(8, 2), CONSTRAINT c CHECK (length(v) > 1));");

  @Test
  void flagsARewrite() {
    Finding finding = rule.flags("ALTER TABLE t ALTER a TYPE bigint;").get(0);
    assertThat(finding.message()).contains("Changing a from integer to bigint");
    assertThat(finding.message()).contains("while all its rows are rewritten");
  }

  @Test
  void flagsACheckThatIsTriedAgain() {
    Finding finding = rule.flags("ALTER TABLE t ALTER v TYPE text;").get(0);
    assertThat(finding.message()).contains("while all its rows are checked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ALTER n TYPE numeric(12, 2);",
        "CREATE TABLE s (a int); ALTER TABLE s ALTER a TYPE bigint;",
        "TRUNCATE t; ALTER TABLE t ALTER a TYPE bigint;",
        "ALTER TABLE t ADD COLUMN x int; ALTER TABLE t ALTER x TYPE bigint;",
      })
  void acceptsWhatLeavesTheRows(String sql) {
    rule.accepts(sql);
  }

  @Test
  void leavesTypesThatAreNotKnownToTheGeneralRule() {
    rule.accepts("ALTER TABLE unknown ALTER a TYPE bigint;");
  }

  @Test
  void replacesTheGeneralWarningButNotTheErrorOnAKey() {
    RuleTester both =
        RuleTester.of(new ChangeColumnTypeRewriteRule(), new ChangeColumnTypeRule())
            .history("CREATE TABLE t (id int PRIMARY KEY, a int);");
    assertThat(both.findings("ALTER TABLE t ALTER a TYPE text;"))
        .extracting(Finding::rule)
        .containsExactly("change-column-type-rewrite");
    assertThat(both.findings("ALTER TABLE t ALTER id TYPE text;"))
        .extracting(Finding::rule)
        .containsExactly("change-column-type", "change-column-type-rewrite");
  }

  @Test
  void keepsTheGeneralWarningWhereTheTableIsSmall() {
    RuleTester both =
        RuleTester.of(new ChangeColumnTypeRewriteRule(), new ChangeColumnTypeRule())
            .history("CREATE TABLE t (id int PRIMARY KEY, a int);")
            .size("t", TableSize.SMALL);
    assertThat(both.findings("ALTER TABLE t ALTER a TYPE text;"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.NOTE);
  }
}
