package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class ColumnInUseRuleTest {
  private final RuleTester rule =
      RuleTester.of(new ColumnInUseRule())
          .history("CREATE TABLE a (x int, y int); CREATE VIEW v AS SELECT x FROM a;");

  @Test
  void pointsAtTheView() {
    Finding finding =
        rule.flags(
                """
                ALTER TABLE a ALTER x TYPE bigint;
                              ^^^^^^^^^^^^^^^^^^^
                """)
            .get(0);
    assertThat(finding.related().get(0).message()).isEqualTo("view v is made here");
  }

  @Test
  void flagsWhatAPolicyUses() {
    rule.history("CREATE TABLE a (x int); CREATE POLICY p ON a USING (x > 0);")
        .flags("ALTER TABLE a ALTER x TYPE bigint;");
  }

  @Test
  void acceptsOtherColumns() {
    rule.accepts("ALTER TABLE a ALTER y TYPE bigint;");
  }

  @Test
  void acceptsADefaultOrARename() {
    rule.accepts("ALTER TABLE a ALTER x SET DEFAULT 1; ALTER TABLE a RENAME x TO z;");
  }
}
