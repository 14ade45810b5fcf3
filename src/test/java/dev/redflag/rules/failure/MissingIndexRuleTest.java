package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class MissingIndexRuleTest {
  private final RuleTester rule = RuleTester.of(new MissingIndexRule());

  @Test
  void flagsAnIndexThatWentWithItsTable() {
    assertThat(
            rule.history("CREATE TABLE a (b int); CREATE INDEX i ON a (b); DROP TABLE a;")
                .flags("DROP INDEX i;")
                .get(0)
                .help())
        .isEqualTo("Leave the drop out, or write IF EXISTS.");
  }

  @Test
  void suggestsIndexesOnly() {
    assertThat(
            rule.history("CREATE TABLE a_b_idy (b int); CREATE INDEX a_bd_idx ON a_b_idy (b);")
                .flags("ALTER INDEX a_b_idx RENAME TO c;")
                .get(0)
                .help())
        .isEqualTo("Write a_bd_idx, if that is the one you mean.");
  }

  @Test
  void acceptsTheIndexOfAConstraint() {
    rule.history("CREATE TABLE a (id int PRIMARY KEY);")
        .accepts("ALTER INDEX a_pkey RENAME TO a_key;");
  }

  @Test
  void acceptsAnIndexOfATableThatNoMigrationMakes() {
    rule.history("ALTER TABLE a ADD b int;").accepts("DROP INDEX a_idx;");
  }
}
