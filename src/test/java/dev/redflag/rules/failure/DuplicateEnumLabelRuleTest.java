package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DuplicateEnumLabelRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DuplicateEnumLabelRule()).history("CREATE TYPE role AS ENUM ('a', 'b');");

  @Test
  void flagsARename() {
    rule.flags(
        """
        ALTER TYPE role RENAME VALUE 'a' TO 'b';
                                            ^^^
        """);
  }

  @Test
  void flagsALabelOfAnEarlierMigration() {
    assertThat(
            rule.history("CREATE TYPE role AS ENUM ('a');", "ALTER TYPE role ADD VALUE 'c';")
                .flags("ALTER TYPE role ADD VALUE 'c' BEFORE 'a';"))
        .hasSize(1);
  }

  @Test
  void acceptsALabelThatWasRenamed() {
    rule.accepts("ALTER TYPE role RENAME VALUE 'a' TO 'c'; ALTER TYPE role ADD VALUE 'a';");
  }
}
