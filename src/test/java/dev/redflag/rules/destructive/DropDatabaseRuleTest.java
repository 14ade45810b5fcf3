package dev.redflag.rules.destructive;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DropDatabaseRuleTest {

  @Test
  void flagsTheName() {
    RuleTester.of(new DropDatabaseRule())
        .flags(
            """
            DROP DATABASE IF EXISTS "Old Reports" WITH (FORCE);
                                    ^^^^^^^^^^^^^
            """);
  }
}
