package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddUniqueBlockingRuleTest {

  private final RuleTester rule =
      RuleTester.of(new AddUniqueBlockingRule())
          .history("CREATE TABLE \"User\" (id int PRIMARY KEY, email text, age int);");

  @Test
  void writesTheSafeForm() {
    Finding finding =
        rule.flags(
                "ALTER TABLE \"User\" ADD CONSTRAINT k UNIQUE (email, age) INCLUDE (id) DEFERRABLE INITIALLY DEFERRED;")
            .get(0);
    assertThat(finding.message()).contains("while its index is built");
    assertThat(finding.help())
        .contains("CREATE UNIQUE INDEX CONCURRENTLY k ON \"User\" (email, age) INCLUDE (id);");
    assertThat(finding.help())
        .contains("ADD CONSTRAINT k UNIQUE USING INDEX k DEFERRABLE INITIALLY DEFERRED;");
    assertThat(finding.help()).doesNotContain("NOT VALID");
  }

  @Test
  void keepsNullsNotDistinct() {
    Finding finding =
        rule.flags("ALTER TABLE \"User\" ADD UNIQUE NULLS NOT DISTINCT (email);").get(0);
    assertThat(finding.help())
        .contains("CONCURRENTLY \"User_email_key\" ON \"User\" (email) NULLS NOT DISTINCT;");
  }

  @Test
  void flagsAColumn() {
    Finding finding = rule.flags("ALTER TABLE \"User\" ADD COLUMN x int UNIQUE;").get(0);
    assertThat(finding.help()).contains("\"User_x_key\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE UNIQUE INDEX k ON \"User\" (email); ALTER TABLE \"User\" ADD UNIQUE USING INDEX k;",
        "CREATE TABLE t (a int); ALTER TABLE t ADD UNIQUE (a);",
        "TRUNCATE \"User\"; ALTER TABLE \"User\" ADD UNIQUE (email);",
      })
  void acceptsWhatBuildsNoIndex(String sql) {
    rule.accepts(sql);
  }

  @Test
  void weighsBySize() {
    String sql = "ALTER TABLE \"User\" ADD UNIQUE (email);";
    assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.size("User", TableSize.SMALL).flags(sql).get(0).severity())
        .isEqualTo(Severity.NOTE);
    assertThat(rule.size("public.User", TableSize.LARGE).flags(sql).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void advisesConstraintsOfPartitionsFirst() {
    assertThat(
            rule.history(
                    "CREATE TABLE e (a int, at date) PARTITION BY RANGE (at);"
                        + "CREATE TABLE e1 PARTITION OF e"
                        + " FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');")
                .flags("ALTER TABLE e ADD UNIQUE (a, at);")
                .get(0)
                .help())
        .contains("make a constraint of it there with USING INDEX")
        .doesNotContain("CREATE UNIQUE INDEX");
  }
}
