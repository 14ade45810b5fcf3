package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class ExclusionMayFailRuleTest {
  private final RuleTester rule =
      RuleTester.of(new ExclusionMayFailRule()).history("CREATE TABLE a (r int4range);");

  @Test
  void flagsItInAlterTable() {
    rule.flags(
        """
        ALTER TABLE a ADD CONSTRAINT c EXCLUDE USING gist (r WITH &&);
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """);
  }

  @Test
  void acceptsATableWithoutRows() {
    rule.accepts("DELETE FROM a; ALTER TABLE a ADD EXCLUDE USING gist (r WITH &&);");
    rule.accepts("CREATE TABLE b (r int4range, EXCLUDE USING gist (r WITH &&));");
  }
}
