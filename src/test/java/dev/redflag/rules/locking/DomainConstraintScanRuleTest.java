package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainConstraintScanRuleTest {

  private final RuleTester rule =
      RuleTester.of(new DomainConstraintScanRule())
          .history(
              "CREATE DOMAIN amount AS int; CREATE DOMAIN idle AS int; CREATE TABLE a (x amount); CREATE TABLE b (x amount);");

  @Test
  void namesEveryTable() {
    Finding finding =
        rule.flags("ALTER DOMAIN amount ADD CONSTRAINT pos CHECK (VALUE > 0);").get(0);
    assertThat(finding.message()).contains("a SHARE lock");
    assertThat(finding.message())
        .contains("every write to a and b while all their rows are checked");
    assertThat(finding.help()).contains("ADD CONSTRAINT pos CHECK (VALUE > 0) NOT VALID;");
  }

  @Test
  void isMilderWhereNothingElseHelps() {
    Finding finding =
        rule.flags(
                "ALTER DOMAIN amount ADD CONSTRAINT y CHECK (VALUE > 1) NOT VALID; ALTER DOMAIN amount VALIDATE CONSTRAINT y;")
            .get(0);
    assertThat(finding.message()).contains("every write to a and b");
    assertThat(finding.help()).contains("no milder lock");
  }

  @Test
  void flagsNotNull() {
    Finding finding = rule.flags("ALTER DOMAIN amount SET NOT NULL;").get(0);
    assertThat(finding.help()).contains("CHECK (VALUE IS NOT NULL) NOT VALID;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER DOMAIN amount ADD CHECK (VALUE > 0) NOT VALID;",
        "ALTER DOMAIN idle ADD CHECK (VALUE > 0);",
        "ALTER DOMAIN amount SET DEFAULT 1;",
        "CREATE TABLE t (x idle); ALTER DOMAIN idle ADD CHECK (VALUE > 0);",
      })
  void acceptsWhatChecksNoRows(String sql) {
    rule.accepts(sql);
  }
}
