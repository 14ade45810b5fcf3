package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachPartitionRuleTest {

  private final RuleTester rule =
      RuleTester.of(new AttachPartitionRule())
          .history(
              "CREATE TABLE e (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); CREATE TABLE old (at date NOT NULL);");

  @Test
  void namesTheTableThatIsRead() {
    Finding finding =
        rule.flags(
                "ALTER TABLE e ATTACH PARTITION old FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');")
            .get(0);
    assertThat(finding.message())
        .contains("every read and write of old while all its rows are read");
    assertThat(finding.help()).contains("ALTER TABLE old ADD CONSTRAINT old_bound");
    assertThat(finding.help()).contains("NOT VALID;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE n (at date NOT NULL); ALTER TABLE e ATTACH PARTITION n FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');",
        "TRUNCATE old; ALTER TABLE e ATTACH PARTITION old FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');",
      })
  void acceptsWhatReadsNoRows(String sql) {
    rule.accepts(sql);
  }
}
