package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRuleTest {

  private final RuleTester rule =
      RuleTester.of(new ClusterRule())
          .history("CREATE TABLE \"User\" (id int PRIMARY KEY, email text, age int);");

  @Test
  void flagsATable() {
    Finding finding = rule.flags("CLUSTER \"User\" USING \"User_pkey\";").get(0);
    assertThat(finding.message()).contains("every read and write of \"User\"");
  }

  @Test
  void flagsAllTables() {
    Finding finding = rule.flags("CLUSTER;").get(0);
    assertThat(finding.message()).contains("every table in turn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE \"User\" CLUSTER ON \"User_pkey\";",
        "CREATE TABLE t (a int PRIMARY KEY); CLUSTER t USING t_pkey;",
      })
  void acceptsWhatRewritesNothing(String sql) {
    rule.accepts(sql);
  }
}
