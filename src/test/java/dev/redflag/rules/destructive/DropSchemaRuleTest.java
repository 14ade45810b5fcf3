package dev.redflag.rules.destructive;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DropSchemaRuleTest {

  private final RuleTester rule = RuleTester.of(new DropSchemaRule());

  @Test
  void flagsEachSchema() {
    rule.flags(
        """
        DROP SCHEMA IF EXISTS a, b RESTRICT;
                              ^  ^
        """);
  }

  @Test
  void leavesCascadeToItsOwnRule() {
    rule.accepts("DROP SCHEMA a CASCADE;");
  }
}
