package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableStorageRewriteRuleTest {

  private final RuleTester rule =
      RuleTester.of(new TableStorageRewriteRule())
          .history(
              "CREATE TABLE t (id int); CREATE UNLOGGED TABLE u (id int); CREATE MATERIALIZED VIEW v AS SELECT id FROM t;");

  @Test
  void saysWhatUnloggedMeans() {
    Finding finding = rule.flags("ALTER TABLE t SET UNLOGGED;").get(0);
    assertThat(finding.message()).contains("SET UNLOGGED holds");
    assertThat(finding.help()).contains("empty after a crash");
  }

  @Test
  void flagsATablespace() {
    Finding finding = rule.flags("ALTER TABLE t SET TABLESPACE fast;").get(0);
    assertThat(finding.message()).contains("while its file is copied");
  }

  @Test
  void flagsAnAccessMethod() {
    Finding finding = rule.flags("ALTER TABLE t SET ACCESS METHOD columnar;").get(0);
    assertThat(finding.message()).contains("SET ACCESS METHOD holds");
  }

  @Test
  void flagsAMaterializedView() {
    Finding finding = rule.flags("ALTER MATERIALIZED VIEW v SET TABLESPACE fast;").get(0);
    assertThat(finding.message()).contains("of v while");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t SET LOGGED;",
        "ALTER TABLE u SET UNLOGGED;",
        "CREATE TABLE n (id int); ALTER TABLE n SET UNLOGGED;",
        "TRUNCATE t; ALTER TABLE t SET UNLOGGED;",
        "ALTER TABLE t ALTER id TYPE bigint;",
      })
  void acceptsWhatStoresNothingAnew(String sql) {
    rule.accepts(sql);
  }
}
