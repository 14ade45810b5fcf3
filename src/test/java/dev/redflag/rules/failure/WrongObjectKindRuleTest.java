package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class WrongObjectKindRuleTest {
  private final RuleTester rule =
      RuleTester.of(new WrongObjectKindRule())
          .history(
              "CREATE TABLE a (x int); CREATE VIEW v AS SELECT 1 AS x;"
                  + " CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;");

  @Test
  void saysWhichStatementIsRight() {
    assertThat(
            rule.flags(
                    """
                    DROP VIEW m;
                              ^
                    """)
                .get(0)
                .help())
        .isEqualTo("Write DROP MATERIALIZED VIEW.");
  }

  @Test
  void flagsAnIndexOfAView() {
    rule.flags("CREATE INDEX ON v (x);");
  }

  @Test
  void acceptsTheIndexOfAMaterializedView() {
    rule.accepts("CREATE INDEX ON m (x); DROP MATERIALIZED VIEW m; DROP VIEW v; DROP TABLE a;");
  }

  @Test
  void acceptsWhatAlterTableDoesToViews() {
    rule.accepts("ALTER TABLE v RENAME TO w; ALTER TABLE m OWNER TO x;");
  }
}
