package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VacuumFullRuleTest {

  private final RuleTester rule =
      RuleTester.of(new VacuumFullRule())
          .history("CREATE TABLE \"User\" (id int PRIMARY KEY, email text, age int);");

  @Test
  void flagsATable() {
    Finding finding = rule.flags("VACUUM (FULL, ANALYZE) \"User\";").get(0);
    assertThat(finding.message()).contains("every read and write of \"User\"");
  }

  @Test
  void flagsAllTables() {
    Finding finding = rule.flags("VACUUM FULL;").get(0);
    assertThat(finding.message()).contains("every table in turn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VACUUM \"User\";",
        "VACUUM;",
        "ANALYZE \"User\";",
        "CREATE TABLE t (a int); VACUUM FULL t;",
      })
  void acceptsPlainVacuum(String sql) {
    rule.accepts(sql);
  }

  @Test
  void weighsBySize() {
    String sql = "VACUUM FULL \"User\";";
    assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.size("User", TableSize.SMALL).flags(sql).get(0).severity())
        .isEqualTo(Severity.NOTE);
    assertThat(rule.size("public.User", TableSize.LARGE).flags(sql).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }
}
