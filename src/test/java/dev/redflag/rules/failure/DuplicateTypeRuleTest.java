package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DuplicateTypeRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DuplicateTypeRule())
          .history("CREATE TYPE role AS ENUM ('a', 'b'); CREATE TYPE level AS ENUM ('a');");

  @Test
  void pointsAtTheFirstOne() {
    assertThat(
            rule.flags(
                    """
                    CREATE DOMAIN role AS text;
                                  ^^^^
                    """)
                .get(0)
                .related())
        .hasSize(1);
  }

  @Test
  void flagsATableThatHasTheNameOfAType() {
    rule.flags("CREATE TABLE role (x int);");
  }

  @Test
  void flagsARename() {
    rule.flags("ALTER TYPE level RENAME TO role;");
  }

  @Test
  void acceptsAnEnumThatWasSwapped() {
    rule.accepts(
        "CREATE TYPE role_new AS ENUM ('a'); ALTER TYPE role RENAME TO role_old;"
            + " ALTER TYPE role_new RENAME TO role; DROP TYPE role_old;");
  }
}
