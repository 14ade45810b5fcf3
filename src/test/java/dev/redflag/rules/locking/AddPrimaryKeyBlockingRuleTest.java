package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddPrimaryKeyBlockingRuleTest {

  private final RuleTester rule =
      RuleTester.of(new AddPrimaryKeyBlockingRule())
          .history(
              "CREATE TABLE log (id int NOT NULL, n int); CREATE UNIQUE INDEX li ON log (id); CREATE UNIQUE INDEX ln ON log (n);");

  @Test
  void buildsTheIndexFirst() {
    Finding finding = rule.flags("ALTER TABLE log ADD PRIMARY KEY (id);").get(0);
    assertThat(finding.message()).contains("while its index is built");
    assertThat(finding.help()).contains("CREATE UNIQUE INDEX CONCURRENTLY log_pkey ON log (id);");
    assertThat(finding.help())
        .contains("ADD CONSTRAINT log_pkey PRIMARY KEY USING INDEX log_pkey;");
    assertThat(finding.help()).doesNotContain("IS NOT NULL");
  }

  @Test
  void provesThatNoKeyIsNull() {
    Finding finding = rule.flags("ALTER TABLE log ADD PRIMARY KEY (n);").get(0);
    assertThat(finding.help()).contains("CHECK (n IS NOT NULL) NOT VALID;");
    assertThat(finding.help()).contains("ALTER COLUMN n SET NOT NULL;");
    assertThat(finding.help()).contains("CONCURRENTLY log_pkey ON log (n);");
  }

  @Test
  void knowsThatUsingIndexSearchesForNulls() {
    Finding finding =
        rule.flags("ALTER TABLE log ADD CONSTRAINT p PRIMARY KEY USING INDEX ln;").get(0);
    assertThat(finding.message()).contains("while all its rows are searched for nulls");
    assertThat(finding.help()).doesNotContain("CREATE UNIQUE INDEX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE log ADD PRIMARY KEY USING INDEX li;",
        "CREATE TABLE t (a int); ALTER TABLE t ADD PRIMARY KEY (a);",
        "ALTER TABLE log ADD COLUMN k serial PRIMARY KEY;",
      })
  void acceptsWhatReadsNoRows(String sql) {
    rule.accepts(sql);
  }
}
