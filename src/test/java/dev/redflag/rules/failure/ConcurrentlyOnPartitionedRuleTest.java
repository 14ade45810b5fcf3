package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class ConcurrentlyOnPartitionedRuleTest {
  private final RuleTester rule =
      RuleTester.of(new ConcurrentlyOnPartitionedRule())
          .history(
              "CREATE TABLE e (id int, d date) PARTITION BY RANGE (d); CREATE INDEX i ON e (d);"
                  + " CREATE TABLE e1 PARTITION OF e DEFAULT;");

  @Test
  void flagsADrop() {
    assertThat(rule.flags("DROP INDEX CONCURRENTLY i;").get(0).help()).endsWith("DROP INDEX i;");
  }

  @Test
  void flagsOnlyToo() {
    rule.flags("CREATE INDEX CONCURRENTLY j ON ONLY e (id);");
  }

  @Test
  void acceptsAPartition() {
    rule.accepts("CREATE INDEX CONCURRENTLY j ON e1 (id);");
  }

  @Test
  void acceptsAnIndexWithoutConcurrently() {
    rule.accepts("CREATE INDEX j ON e (id); DROP INDEX i;");
  }
}
