package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class ForeignKeyTypeMismatchRuleTest {
  private final RuleTester rule =
      RuleTester.of(new ForeignKeyTypeMismatchRule())
          .history(
              "CREATE TABLE b (id bigint PRIMARY KEY, x int, y int, UNIQUE (x, y));"
                  + " CREATE TABLE a (i int, t text);");

  @Test
  void flagsAColumnWithAKey() {
    rule.flags(
        """
        ALTER TABLE a ADD COLUMN c text REFERENCES b (id);
                                        ^^^^^^^^^^^^^^^^^
        """);
  }

  @Test
  void flagsEachPairOfColumns() {
    rule.flags("ALTER TABLE a ADD FOREIGN KEY (t, i) REFERENCES b (x, y);");
  }

  @Test
  void writesHowToDropTheKey() {
    assertThat(
            rule.history(
                    "CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (b int REFERENCES b);")
                .flags("ALTER TABLE b ALTER id TYPE text;")
                .get(0)
                .help())
        .endsWith("\nALTER TABLE a DROP CONSTRAINT a_b_fkey;");
  }

  @Test
  void acceptsTypesThatCompare() {
    rule.accepts("ALTER TABLE a ADD FOREIGN KEY (i) REFERENCES b (id);");
    rule.accepts("ALTER TABLE a ADD COLUMN c smallint REFERENCES b (id);");
  }
}
