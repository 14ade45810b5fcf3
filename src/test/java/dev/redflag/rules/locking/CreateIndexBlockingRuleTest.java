package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateIndexBlockingRuleTest {

  private final RuleTester rule =
      RuleTester.of(new CreateIndexBlockingRule())
          .history("CREATE TABLE \"User\" (id int PRIMARY KEY, email text, age int);");

  @Test
  void keepsTheShapeOfTheIndex() {
    Finding finding =
        rule.flags(
                "CREATE UNIQUE INDEX i ON \"User\" USING btree (lower(email) text_pattern_ops DESC) INCLUDE (age) WHERE age > 3;")
            .get(0);
    assertThat(finding.help())
        .contains(
            "CREATE UNIQUE INDEX CONCURRENTLY i ON \"User\" USING btree (lower(email) text_pattern_ops DESC) INCLUDE (age) WHERE age > 3;");
  }

  @Test
  void flagsAnIndexOfAColumnThatWasJustAdded() {
    rule.flags("ALTER TABLE \"User\" ADD COLUMN org int; CREATE INDEX i ON \"User\" (org);");
  }

  @Test
  void leavesIfNotExistsOutOfTheSafeForm() {
    Finding finding = rule.flags("CREATE INDEX IF NOT EXISTS i ON \"User\" (age);").get(0);
    assertThat(finding.help()).contains("CREATE INDEX CONCURRENTLY i ON");
  }

  @Test
  void namesNoIndexThatHasNoName() {
    Finding finding = rule.flags("CREATE INDEX ON \"User\" (age);").get(0);
    assertThat(finding.message()).contains("Building an index holds");
    assertThat(finding.help()).contains("CREATE INDEX CONCURRENTLY ON \"User\" (age);");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX CONCURRENTLY i ON \"User\" (age);",
        "CREATE TABLE t (a int); CREATE INDEX i ON t (a);",
        "CREATE TABLE IF NOT EXISTS t (a int); CREATE INDEX i ON t (a);",
        "CREATE TEMP TABLE t (a int); CREATE INDEX i ON t (a);",
        "CREATE TABLE t AS SELECT * FROM \"User\"; CREATE INDEX i ON t (age);",
        "TRUNCATE \"User\"; CREATE INDEX i ON \"User\" (age);",
        "DELETE FROM \"User\"; CREATE INDEX i ON \"User\" (age);",
        "CREATE MATERIALIZED VIEW v AS SELECT * FROM \"User\"; CREATE INDEX i ON v (age);",
      })
  void acceptsWhatBlocksNobody(String sql) {
    rule.accepts(sql);
  }

  @Test
  void acceptsAnIndexThatCannotBeMade() {
    rule.accepts("CREATE INDEX i ON \"User\" (nope);");
  }

  @Test
  void weighsBySize() {
    String sql = "CREATE INDEX i ON \"User\" (age);";
    assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.size("User", TableSize.SMALL).flags(sql).get(0).severity())
        .isEqualTo(Severity.NOTE);
    assertThat(rule.size("public.User", TableSize.LARGE).flags(sql).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void flagsATableOfAnUnknownHistory() {
    assertThat(
            RuleTester.of(new CreateIndexBlockingRule())
                .flags("CREATE INDEX i ON elsewhere.t (a);")
                .get(0)
                .message())
        .contains("every write to elsewhere.t");
  }

  @Test
  void acceptsAnIndexThatIsThere() {
    rule.history("CREATE TABLE t (a int); CREATE INDEX i ON t (a);")
        .accepts("CREATE INDEX IF NOT EXISTS i ON t (a);");
  }

  @Test
  void tellsTheIndexesOfOneTableAsOneFinding() {
    Finding finding =
        rule.flags(
                """
                CREATE INDEX a ON "User" (age);
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                CREATE INDEX b ON "User" (email);
                """)
            .get(0);
    assertThat(finding.related()).hasSize(1);
  }

  @Test
  void goesOverPartitions() {
    RuleTester partitioned =
        rule.history(
            "CREATE TABLE e (a int, at date) PARTITION BY RANGE (at);"
                + "CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');");
    assertThat(partitioned.flags("CREATE INDEX i ON e (a);").get(0).help())
        .contains("CREATE INDEX i ON ONLY e (a);", "CONCURRENTLY <partition index> ON e1 (a);");
    partitioned.accepts("CREATE INDEX i ON ONLY e (a);");
  }

  @Test
  void mendsTheFileWhereItsToolRunsTheStatementAlone() {
    String sql = "CREATE INDEX i ON \"User\" (age);";
    assertThat(rule.flags(sql).get(0).fixes()).isEmpty();
    RuleTester batch = rule.tool(new TestTool(Wrap.BATCH, null));
    assertThat(batch.flags(sql).get(0).fixes()).hasSize(1);
    assertThat(batch.flags("SELECT 1; " + sql).get(0).fixes()).isEmpty();
    assertThat(rule.tool(new TestTool(Wrap.TRANSACTION, null)).flags(sql).get(0).fixes()).isEmpty();
    RuleTester each = rule.tool(new TestTool(Wrap.EACH_STATEMENT, null));
    assertThat(each.flags("SELECT 1; " + sql).get(0).fixes()).hasSize(1);
  }

  @Test
  void flagsAFilledMaterializedViewOnly() {
    rule.history("CREATE TABLE t (a int); CREATE MATERIALIZED VIEW v AS SELECT a FROM t;")
        .flags("CREATE INDEX i ON v (a);");
    rule.history(
            "CREATE TABLE t (a int); CREATE MATERIALIZED VIEW v AS SELECT a FROM t WITH NO DATA;")
        .accepts("CREATE INDEX i ON v (a);");
  }
}
