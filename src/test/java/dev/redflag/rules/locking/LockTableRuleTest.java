package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockTableRuleTest {

  private final RuleTester rule =
      RuleTester.of(new LockTableRule())
          .history("CREATE TABLE t (id int); CREATE TABLE s (id int);");

  @Test
  void takesAccessExclusiveByDefault() {
    Finding finding = rule.flags("BEGIN; LOCK TABLE t; COMMIT;").get(0);
    assertThat(finding.message()).contains("every read and write of t");
  }

  @Test
  void flagsModesThatKeepWritersAway() {
    Finding finding = rule.flags("BEGIN; LOCK t IN SHARE MODE; COMMIT;").get(0);
    assertThat(finding.message()).contains("a SHARE lock");
    assertThat(finding.message()).contains("every write to t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN; LOCK t IN ROW EXCLUSIVE MODE; COMMIT;",
        "BEGIN; LOCK t IN SHARE UPDATE EXCLUSIVE MODE; COMMIT;",
        "BEGIN; CREATE TABLE n (id int); LOCK n; COMMIT;",
      })
  void acceptsModesThatLetWritersGoOn(String sql) {
    rule.accepts(sql);
  }

  @Test
  void flagsEachTable() {
    assertThat(rule.findings("BEGIN; LOCK t, s; COMMIT;")).hasSize(2);
  }
}
