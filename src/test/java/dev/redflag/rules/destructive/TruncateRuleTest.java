package dev.redflag.rules.destructive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class TruncateRuleTest {

  private final RuleTester rule = RuleTester.of(new TruncateRule());

  @Test
  void flagsEachTable() {
    rule.flags(
        """
        TRUNCATE TABLE ONLY orders, items RESTART IDENTITY;
                            ^^^^^^  ^^^^^
        """);
  }

  @Test
  void namesTablesThatReferThroughOthers() {
    assertThat(
            rule.history(
                    """
                    CREATE TABLE a (id int PRIMARY KEY);
                    CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a);
                    CREATE TABLE c (id int PRIMARY KEY, b_id int REFERENCES b);
                    """)
                .flags("TRUNCATE a CASCADE;")
                .get(0)
                .message())
        .isEqualTo(
            "TRUNCATE deletes every row of a and, by CASCADE, of b and c, which refer to it.");
  }

  @Test
  void acceptsATableThatIsDroppedLater() {
    rule.accepts("TRUNCATE orders; DROP TABLE orders;");
  }

  @Test
  void acceptsATemporaryTable() {
    rule.accepts("CREATE TEMP TABLE t (id int); TRUNCATE t;");
  }
}
