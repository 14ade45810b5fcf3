package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DuplicateConstraintRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DuplicateConstraintRule())
          .history("CREATE TABLE a (id int PRIMARY KEY, b int CHECK (b > 0));");

  @Test
  void flagsANameThatPostgresGave() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE a ADD CONSTRAINT a_b_check CHECK (b > 1);
                                                 ^^^^^^^^^
                    """)
                .get(0)
                .related())
        .hasSize(1);
  }

  @Test
  void flagsTheIndexNameOfAnotherTable() {
    rule.flags("CREATE TABLE c (x int CONSTRAINT a_pkey UNIQUE);");
  }

  @Test
  void flagsTheSameNameTwiceInOneStatement() {
    rule.flags("ALTER TABLE a ADD CONSTRAINT c CHECK (b > 1), ADD CONSTRAINT c CHECK (b > 2);");
  }

  @Test
  void flagsARename() {
    rule.flags("ALTER TABLE a RENAME CONSTRAINT a_b_check TO a_pkey;");
  }

  @Test
  void acceptsTheNameOfACheckOfAnotherTable() {
    rule.accepts("CREATE TABLE c (b int CONSTRAINT a_b_check CHECK (b > 0));");
  }
}
