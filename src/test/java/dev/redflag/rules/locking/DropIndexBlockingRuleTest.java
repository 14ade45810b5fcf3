package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropIndexBlockingRuleTest {

  private final RuleTester rule =
      RuleTester.of(new DropIndexBlockingRule())
          .history(
              "CREATE TABLE \"User\" (id int PRIMARY KEY, email text UNIQUE, age int); CREATE INDEX i ON \"User\" (age);");

  @Test
  void writesTheSafeForm() {
    Finding finding = rule.flags("DROP INDEX IF EXISTS i;").get(0);
    assertThat(finding.message()).contains("ACCESS EXCLUSIVE");
    assertThat(finding.help()).contains("DROP INDEX CONCURRENTLY i;");
  }

  @Test
  void leavesAChangeOfTheSafeFormForSeveralToTheReader() {
    rule.flags("CREATE INDEX j ON \"User\" (id); DROP INDEX i, j;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP INDEX CONCURRENTLY i;",
        "CREATE INDEX j ON \"User\" (id); DROP INDEX j;",
        "CREATE TABLE t (a int); CREATE INDEX j ON t (a); DROP INDEX j;",
        "DROP INDEX unknown;",
        "DROP INDEX IF EXISTS unknown;",
      })
  void acceptsWhatBlocksNobody(String sql) {
    rule.accepts(sql);
  }

  @Test
  void leavesTheIndexOfAConstraintToTheFailure() {
    rule.accepts("DROP INDEX \"User_email_key\";");
  }
}
