package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetNotNullScanRuleTest {

  private final RuleTester rule =
      RuleTester.of(new SetNotNullScanRule())
          .history(
              "CREATE TABLE p (id int PRIMARY KEY, a int, b int, CONSTRAINT ok CHECK (a IS NOT NULL AND a > 0)); ALTER TABLE p ADD CONSTRAINT later CHECK (b IS NOT NULL) NOT VALID;");

  @Test
  void writesTheStepsOut() {
    Finding finding = rule.flags("ALTER TABLE p ALTER b SET NOT NULL;").get(0);
    assertThat(finding.message()).contains("SET NOT NULL of b");
    assertThat(finding.help())
        .contains("ALTER TABLE p ADD CONSTRAINT p_b_not_null CHECK (b IS NOT NULL) NOT VALID;");
    assertThat(finding.help()).contains("VALIDATE CONSTRAINT p_b_not_null;");
    assertThat(finding.help()).contains("DROP CONSTRAINT p_b_not_null;");
  }

  @Test
  void believesNoCheckThatIsDroppedBeside() {
    rule.flags("ALTER TABLE p ALTER a SET NOT NULL, DROP CONSTRAINT ok;");
  }

  @Test
  void flagsWhatWasFilledBefore() {
    rule.flags("UPDATE p SET b = 1; ALTER TABLE p ALTER b SET NOT NULL;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE p ALTER a SET NOT NULL;",
        "ALTER TABLE p ALTER id SET NOT NULL;",
        "CREATE TABLE t (a int); ALTER TABLE t ALTER a SET NOT NULL;",
        "TRUNCATE p; ALTER TABLE p ALTER b SET NOT NULL;",
        "ALTER TABLE p VALIDATE CONSTRAINT later; ALTER TABLE p ALTER b SET NOT NULL;",
      })
  void acceptsWhatIsProven(String sql) {
    rule.accepts(sql);
  }

  @Test
  void leavesARewriteToItsRule() {
    rule.accepts("ALTER TABLE p ALTER b TYPE bigint, ALTER b SET NOT NULL;");
  }

  @Test
  void knowsThatNothingIsProvenBeforeVersion12() {
    assertThat(rule.postgres(11).flags("ALTER TABLE p ALTER a SET NOT NULL;").get(0).help())
        .contains("Before version 12");
  }

  @Test
  void attributesTheReadingToTheActionThatNeedsIt() {
    assertThat(
            rule.flags("ALTER TABLE p ALTER a SET NOT NULL, ALTER b SET NOT NULL;")
                .get(0)
                .message())
        .startsWith("SET NOT NULL of b");
  }
}
