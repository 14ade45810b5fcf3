package dev.redflag.rules.destructive;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DropTypeRuleTest {

  private final RuleTester rule = RuleTester.of(new DropTypeRule());

  @Test
  void flagsTypesAndDomains() {
    rule.flags(
        """
        DROP TYPE IF EXISTS role;
                            ^^^^
        DROP DOMAIN email;
                    ^^^^^
        """);
  }

  @Test
  void acceptsWhatTheMigrationMade() {
    rule.accepts("CREATE TYPE tmp AS ENUM ('a'); DROP TYPE tmp;");
  }

  @Test
  void acceptsTheOldHalfOfASwap() {
    rule.accepts("ALTER TYPE app.role RENAME TO role_old; DROP TYPE app.role_old;");
  }
}
