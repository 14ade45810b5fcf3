package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshMaterializedViewRuleTest {

  private final RuleTester rule =
      RuleTester.of(new RefreshMaterializedViewRule())
          .history(
              "CREATE TABLE t (id int); CREATE MATERIALIZED VIEW v AS SELECT id FROM t; CREATE MATERIALIZED VIEW w AS SELECT id FROM t; CREATE UNIQUE INDEX wi ON w (id); CREATE MATERIALIZED VIEW empty AS SELECT id FROM t WITH NO DATA;");

  @Test
  void asksForAUniqueIndex() {
    Finding finding = rule.flags("REFRESH MATERIALIZED VIEW v;").get(0);
    assertThat(finding.message()).contains("every read and write of v while its query runs");
    assertThat(finding.help()).contains("CREATE UNIQUE INDEX ON v (<key>);");
  }

  @Test
  void knowsTheUniqueIndex() {
    Finding finding = rule.flags("REFRESH MATERIALIZED VIEW w;").get(0);
    assertThat(finding.help()).contains("REFRESH MATERIALIZED VIEW CONCURRENTLY w;");
    assertThat(finding.help()).doesNotContain("CREATE UNIQUE INDEX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REFRESH MATERIALIZED VIEW CONCURRENTLY w;",
        "REFRESH MATERIALIZED VIEW empty;",
        "CREATE MATERIALIZED VIEW n AS SELECT id FROM t; REFRESH MATERIALIZED VIEW n;",
      })
  void acceptsWhatBlocksNobody(String sql) {
    rule.accepts(sql);
  }

  @Test
  void flagsAViewOfAnUnknownHistory() {
    RuleTester.of(new RefreshMaterializedViewRule())
        .flags("REFRESH MATERIALIZED VIEW elsewhere.v;");
  }
}
