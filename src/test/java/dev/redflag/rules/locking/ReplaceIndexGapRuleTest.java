package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplaceIndexGapRuleTest {

  private final RuleTester rule =
      RuleTester.of(new ReplaceIndexGapRule())
          .history(
              "CREATE TABLE t (a int, b int, c int); CREATE INDEX i ON t (a); CREATE INDEX j ON t (b); CREATE INDEX k ON t (b, c);");

  @Test
  void flagsAGap() {
    Finding finding = rule.flags("DROP INDEX i; CREATE INDEX i2 ON t (a, c);").get(0);
    assertThat(finding.message()).contains("from the drop of i until i2 is built");
    assertThat(finding.help()).contains("Build i2 first, and drop i after it");
  }

  @Test
  void flagsATransactionThatKeepsReadersAway() {
    Finding finding =
        rule.flags("BEGIN; DROP INDEX i; CREATE INDEX i2 ON t (a, c); COMMIT;").get(0);
    assertThat(finding.message()).contains("nobody can read t");
  }

  @Test
  void knowsThatTwoIndexesCannotHaveOneName() {
    Finding finding = rule.flags("DROP INDEX i; CREATE INDEX i ON t (a DESC);").get(0);
    assertThat(finding.help()).contains("under another name first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX i2 ON t (a, c); DROP INDEX i;",
        "DROP INDEX i; CREATE INDEX i2 ON t (c);",
        "DROP INDEX i; CREATE INDEX i2 ON t USING hash (a);",
        "DROP INDEX j; CREATE INDEX j2 ON t (b);",
        "CREATE INDEX n ON t (c); DROP INDEX n; CREATE INDEX n ON t (c, a);",
        "DROP INDEX i; CREATE INDEX i2 ON t ((a + 1));",
        "CREATE INDEX n ON t ((a + 1)); DROP INDEX n; CREATE INDEX i2 ON t (a, b);",
      })
  void acceptsWhatLeavesNoGap(String sql) {
    rule.accepts(sql);
  }
}
