package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReindexBlockingRuleTest {

  private final RuleTester rule =
      RuleTester.of(new ReindexBlockingRule())
          .history(
              "CREATE TABLE \"User\" (id int PRIMARY KEY, email text UNIQUE, age int); CREATE INDEX i ON \"User\" (age);");

  @Test
  void flagsATable() {
    Finding finding = rule.flags("REINDEX TABLE \"User\";").get(0);
    assertThat(finding.message()).contains("every read and write of \"User\"");
    assertThat(finding.help()).contains("REINDEX TABLE CONCURRENTLY \"User\";");
  }

  @Test
  void flagsAnIndex() {
    Finding finding = rule.flags("REINDEX INDEX i;").get(0);
    assertThat(finding.help()).contains("REINDEX INDEX CONCURRENTLY i;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REINDEX INDEX CONCURRENTLY i;",
        "CREATE TABLE t (a int PRIMARY KEY); REINDEX TABLE t;",
        "REINDEX INDEX unknown;",
      })
  void acceptsWhatBlocksNobody(String sql) {
    rule.accepts(sql);
  }

  @Test
  void weighsBySize() {
    String sql = "REINDEX TABLE \"User\";";
    assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.size("User", TableSize.SMALL).flags(sql).get(0).severity())
        .isEqualTo(Severity.NOTE);
    assertThat(rule.size("public.User", TableSize.LARGE).flags(sql).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void knowsNoConcurrentFormBeforeVersion12() {
    assertThat(rule.postgres(11).flags("REINDEX INDEX i;").get(0).help())
        .contains("Before version 12")
        .doesNotContain("REINDEX INDEX CONCURRENTLY");
  }
}
