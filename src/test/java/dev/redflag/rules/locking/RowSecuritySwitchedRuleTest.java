package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSecuritySwitchedRuleTest {

  private final RuleTester rule =
      RuleTester.of(new RowSecuritySwitchedRule())
          .history(
              "CREATE TABLE t (id int); CREATE TABLE s (id int); CREATE POLICY p ON s USING (true);");

  @Test
  void saysThatNobodySeesARow() {
    Finding finding = rule.flags("ALTER TABLE t ENABLE ROW LEVEL SECURITY;").get(0);
    assertThat(finding.message()).contains("ACCESS EXCLUSIVE");
    assertThat(finding.message()).contains("shows no row to anybody but the owner");
  }

  @Test
  void saysNothingOfRowsWhereAPolicyIs() {
    Finding finding = rule.flags("ALTER TABLE s ENABLE ROW LEVEL SECURITY;").get(0);
    assertThat(finding.message()).contains("until the transaction ends.");
  }

  @Test
  void saysNothingOfRowsWhereAPolicyFollows() {
    Finding finding =
        rule.flags("ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (true);")
            .get(0);
    assertThat(finding.message()).contains("until the transaction ends.");
  }

  @Test
  void flagsForce() {
    rule.flags("ALTER TABLE t FORCE ROW LEVEL SECURITY;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE n (id int); ALTER TABLE n ENABLE ROW LEVEL SECURITY;",
        "ALTER TABLE IF EXISTS unknown ENABLE ROW LEVEL SECURITY;",
        "ALTER TABLE ${schema}.t ENABLE ROW LEVEL SECURITY;",
      })
  void acceptsANewTable(String sql) {
    rule.accepts(sql);
  }
}
