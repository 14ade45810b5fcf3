package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisableTriggerRuleTest {

  private final RuleTester rule =
      RuleTester.of(new DisableTriggerRule())
          .history(
              "CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();");

  @Test
  void flagsOneTrigger() {
    Finding finding = rule.flags("ALTER TABLE t DISABLE TRIGGER g;").get(0);
    assertThat(finding.message()).contains("Disabling g of t takes it away from every session");
    assertThat(finding.help()).doesNotContain("NOT VALID");
  }

  @Test
  void namesTheForeignKeys() {
    Finding finding = rule.flags("ALTER TABLE t DISABLE TRIGGER ALL;").get(0);
    assertThat(finding.message()).contains("the checks of its foreign keys");
  }

  @Test
  void flagsWhatIsEnabledAfterTheTransaction() {
    rule.flags("BEGIN; ALTER TABLE t DISABLE TRIGGER g; COMMIT;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ENABLE TRIGGER g;",
        "CREATE TABLE s (id int); ALTER TABLE s DISABLE TRIGGER ALL;",
      })
  void acceptsWhatTakesNothingAway(String sql) {
    rule.accepts(sql);
  }

  @Test
  void isMilderWhereTheTransactionEnablesItAgain() {
    Finding finding =
        rule.flags(
                "BEGIN; ALTER TABLE t DISABLE TRIGGER g; UPDATE t SET id = 1 WHERE id = 2;"
                    + " ALTER TABLE t ENABLE TRIGGER ALL; COMMIT;")
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.message()).contains("every write to t until the transaction ends");
  }
}
