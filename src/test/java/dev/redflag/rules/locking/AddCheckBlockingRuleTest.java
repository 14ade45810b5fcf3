package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckBlockingRuleTest {

  private final RuleTester rule =
      RuleTester.of(new AddCheckBlockingRule())
          .history("CREATE TABLE \"User\" (id int PRIMARY KEY, email text, age int);");

  @Test
  void writesTheSafeForm() {
    Finding finding = rule.flags("ALTER TABLE \"User\" ADD CONSTRAINT c CHECK (age > 0);").get(0);
    assertThat(finding.message())
        .contains("every read and write of \"User\" while all its rows are checked");
    assertThat(finding.help()).contains("ADD CONSTRAINT c CHECK (age > 0) NOT VALID;");
    assertThat(finding.help()).contains("VALIDATE CONSTRAINT c;");
  }

  @Test
  void namesTheCheckAsPostgresWould() {
    Finding finding = rule.flags("ALTER TABLE \"User\" ADD CHECK (age > 0);").get(0);
    assertThat(finding.help())
        .contains("ADD CONSTRAINT \"User_age_check\" CHECK (age > 0) NOT VALID;");
  }

  @Test
  void flagsAColumnWithACheck() {
    Finding finding = rule.flags("ALTER TABLE \"User\" ADD COLUMN x int CHECK (x > 0);").get(0);
    assertThat(finding.help()).contains("ADD CONSTRAINT \"User_x_check\" CHECK (x > 0) NOT VALID;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE \"User\" ADD CHECK (age > 0) NOT VALID;",
        "CREATE TABLE t (a int); ALTER TABLE t ADD CHECK (a > 0);",
        "DELETE FROM \"User\"; ALTER TABLE \"User\" ADD CHECK (age > 0);",
        "ALTER TABLE \"User\" VALIDATE CONSTRAINT c;",
      })
  void acceptsWhatChecksNoRows(String sql) {
    rule.accepts(sql);
  }

  @Test
  void leavesARewriteToItsRule() {
    rule.accepts("ALTER TABLE \"User\" ALTER age TYPE bigint, ADD CHECK (age > 0);");
  }

  @Test
  void weighsBySize() {
    String sql = "ALTER TABLE \"User\" ADD CHECK (age > 0);";
    assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.size("User", TableSize.SMALL).flags(sql).get(0).severity())
        .isEqualTo(Severity.NOTE);
    assertThat(rule.size("public.User", TableSize.LARGE).flags(sql).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }
}
