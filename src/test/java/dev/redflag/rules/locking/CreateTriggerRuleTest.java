package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTriggerRuleTest {

  private final RuleTester rule =
      RuleTester.of(new CreateTriggerRule())
          .history(
              "CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';");

  @Test
  void flagsATableInUse() {
    Finding finding =
        rule.flags("CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();").get(0);
    assertThat(finding.message()).contains("Creating trigger g");
    assertThat(finding.message()).contains("every write to t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();",
        "CREATE TABLE s (id int); CREATE TRIGGER g AFTER INSERT ON s FOR EACH ROW EXECUTE FUNCTION f();",
      })
  void acceptsOtherRelations(String sql) {
    rule.accepts(sql);
  }
}
