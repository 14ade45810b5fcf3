package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class UniqueWithoutPartitionKeyRuleTest {
  private final RuleTester rule =
      RuleTester.of(new UniqueWithoutPartitionKeyRule())
          .history("CREATE TABLE e (id int, d date) PARTITION BY RANGE (d);");

  @Test
  void flagsATableIndexAndConstraint() {
    rule.flags("CREATE TABLE p (id int PRIMARY KEY, d date) PARTITION BY LIST (d);");
    rule.flags("CREATE UNIQUE INDEX ON e (id);");
    rule.flags("ALTER TABLE e ADD UNIQUE (id);");
  }

  @Test
  void acceptsThePartitionKeyAndPlainIndexes() {
    rule.accepts("CREATE UNIQUE INDEX ON e (d, id); CREATE INDEX ON e (id);");
  }

  @Test
  void acceptsAPartition() {
    rule.accepts(
        "CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
            + " CREATE UNIQUE INDEX ON e1 (id);");
  }
}
