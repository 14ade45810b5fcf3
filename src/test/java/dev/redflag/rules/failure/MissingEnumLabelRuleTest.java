package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class MissingEnumLabelRuleTest {
  private final RuleTester rule =
      RuleTester.of(new MissingEnumLabelRule())
          .history("CREATE TYPE role AS ENUM ('user', 'owner');");

  @Test
  void suggestsTheNearestLabel() {
    assertThat(rule.flags("ALTER TYPE role RENAME VALUE 'onwer' TO 'leader';").get(0).help())
        .isEqualTo("Write 'owner', if that is the one you mean.");
  }

  @Test
  void acceptsALabelThatWasAdded() {
    rule.accepts("ALTER TYPE role ADD VALUE 'guest'; ALTER TYPE role ADD VALUE 'x' AFTER 'guest';");
  }

  @Test
  void acceptsAnEnumThatNoMigrationMakes() {
    rule.history("ALTER TYPE level ADD VALUE 'b';")
        .accepts("ALTER TYPE level RENAME VALUE 'a' TO 'c';");
  }
}
