package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexRebuildRuleTest {

  private final RuleTester rule =
      RuleTester.of(new IndexRebuildRule())
          .history(
              "CREATE TABLE t (id int PRIMARY KEY, v varchar(10), w varchar(10)); CREATE INDEX iv ON t (lower(v)); CREATE INDEX iw ON t (w);");

  @Test
  void namesTheIndexes() {
    Finding finding = rule.flags("ALTER TABLE t ALTER v TYPE text;").get(0);
    assertThat(finding.message()).contains("while index iv is built anew");
  }

  @Test
  void flagsAnotherCollation() {
    Finding finding = rule.flags("ALTER TABLE t ALTER w TYPE varchar(10) COLLATE \"C\";").get(0);
    assertThat(finding.message()).contains("index iw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ALTER w TYPE text;",
        "ALTER TABLE t ALTER id TYPE bigint;",
        "TRUNCATE t; ALTER TABLE t ALTER v TYPE text;",
      })
  void acceptsWhatLeavesTheIndexes(String sql) {
    rule.accepts(sql);
  }

  @Test
  void weighsMoreOnALargeTable() {
    String sql = "ALTER TABLE t ALTER v TYPE text;";
    assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.NOTE);
    assertThat(rule.size("t", TableSize.LARGE).flags(sql).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }
}
