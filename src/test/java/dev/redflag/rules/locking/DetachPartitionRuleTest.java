package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetachPartitionRuleTest {

  private final RuleTester rule =
      RuleTester.of(new DetachPartitionRule())
          .history(
              "CREATE TABLE e (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); CREATE TABLE old (at date NOT NULL);");

  @Test
  void writesTheSafeForm() {
    Finding finding = rule.flags("ALTER TABLE e DETACH PARTITION e1;").get(0);
    assertThat(finding.message()).contains("every read and write of e");
    assertThat(finding.help()).contains("ALTER TABLE e DETACH PARTITION e1 CONCURRENTLY;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE e DETACH PARTITION e1 CONCURRENTLY;",
        "ALTER TABLE e DETACH PARTITION e1 FINALIZE;",
        "CREATE TABLE e2 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'); ALTER TABLE e DETACH PARTITION e2;",
      })
  void acceptsWhatBlocksNobody(String sql) {
    rule.accepts(sql);
  }

  @Test
  void knowsNoConcurrentFormBeforeVersion14() {
    assertThat(rule.postgres(13).flags("ALTER TABLE e DETACH PARTITION e1;").get(0).help())
        .contains("lock_timeout")
        .doesNotContain("e1 CONCURRENTLY");
  }
}
