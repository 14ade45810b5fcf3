package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class CreatePartitionRuleTest {

  private final RuleTester rule =
      RuleTester.of(new CreatePartitionRule())
          .history(
              "CREATE TABLE e (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); CREATE TABLE old (at date NOT NULL);");

  @Test
  void writesTheSafeForm() {
    Finding finding =
        rule.flags(
                "CREATE TABLE e2 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');")
            .get(0);
    assertThat(finding.message()).contains("every read and write of e");
    assertThat(finding.help()).contains("CREATE TABLE e2 (LIKE e INCLUDING ALL);");
    assertThat(finding.help())
        .contains(
            "ALTER TABLE e ATTACH PARTITION e2 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');");
  }

  @Test
  void acceptsATableThatIsNew() {
    rule.accepts(
        "CREATE TABLE IF NOT EXISTS n (at date) PARTITION BY RANGE (at); CREATE TABLE n1 PARTITION OF n DEFAULT;");
  }
}
