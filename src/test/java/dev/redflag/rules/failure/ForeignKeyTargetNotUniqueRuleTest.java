package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class ForeignKeyTargetNotUniqueRuleTest {
  private final RuleTester rule =
      RuleTester.of(new ForeignKeyTargetNotUniqueRule())
          .history(
              "CREATE TABLE b (y int, y2 int, z int, PRIMARY KEY (y, y2));"
                  + " CREATE TABLE a (x int, x2 int);");

  @Test
  void flagsAPartOfAKey() {
    rule.flags(
        """
        ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b (y);
                                          ^^^^^^^^^^^^^^^^
        """);
  }

  @Test
  void flagsAPartialIndex() {
    rule.flags(
        "CREATE UNIQUE INDEX ON b (z) WHERE z > 0; ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b (z);");
  }

  @Test
  void acceptsTheColumnsInAnotherOrder() {
    rule.accepts("ALTER TABLE a ADD FOREIGN KEY (x, x2) REFERENCES b (y2, y);");
  }

  @Test
  void acceptsAUniqueIndex() {
    rule.accepts(
        "CREATE UNIQUE INDEX ON b (z); ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b (z);");
  }

  @Test
  void acceptsATableThatNoMigrationMakes() {
    rule.accepts("ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES elsewhere (z);");
  }
}
