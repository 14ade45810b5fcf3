package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class SecondPrimaryKeyRuleTest {
  private final RuleTester rule =
      RuleTester.of(new SecondPrimaryKeyRule())
          .history("CREATE TABLE a (id int PRIMARY KEY, x int);");

  @Test
  void writesTheStatementThatReplacesTheOther() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE a ADD CONSTRAINT k PRIMARY KEY (x);
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .help())
        .endsWith("ALTER TABLE a DROP CONSTRAINT a_pkey, ADD CONSTRAINT k PRIMARY KEY (x);");
  }

  @Test
  void flagsTwoInOneTable() {
    rule.flags("CREATE TABLE b (x int PRIMARY KEY, y int PRIMARY KEY);");
  }

  @Test
  void acceptsAKeyAfterTheOtherIsDropped() {
    rule.accepts("ALTER TABLE a DROP COLUMN id; ALTER TABLE a ADD PRIMARY KEY (x);");
  }
}
