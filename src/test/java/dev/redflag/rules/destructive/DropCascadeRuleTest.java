package dev.redflag.rules.destructive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropCascadeRuleTest {

  private final RuleTester rule =
      RuleTester.of(
          new DropCascadeRule(), new DropTableRule(), new DropTypeRule(), new DropSchemaRule());

  @Test
  void takesThePlaceOfDropTableOnlyWhereSomethingGoes() {
    List<Finding> findings =
        rule.history(
                """
                CREATE TABLE a (id int PRIMARY KEY);
                CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a (id));
                """)
            .flags(
                """
                DROP TABLE a, b CASCADE;
                           ^  ^
                """);
    assertThat(findings).extracting(Finding::rule).containsExactly("drop-cascade", "drop-table");
  }

  @Test
  void tellsThatMoreMayGoIfTheHistoryIsNotComplete() {
    Finding finding = rule.flags("DROP TABLE a CASCADE;").get(0);
    assertThat(finding.rule()).isEqualTo("drop-cascade");
    assertThat(finding.message()).contains("whatever depends on it");
  }

  @Test
  void tellsOfADefaultThatIsStillOfTheType() {
    assertThat(
            rule.history(
                    "CREATE TYPE m AS ENUM ('a'); CREATE TABLE t (m m DEFAULT 'a');"
                        + " ALTER TABLE t ALTER m TYPE text;")
                .flags("DROP TYPE m CASCADE;")
                .get(0)
                .message())
        .isEqualTo("DROP TYPE m CASCADE takes default value for column m of table t with it.");
  }

  @Test
  void acceptsCascadeOfWhatNothingDependsOn() {
    rule.accepts("DROP TRIGGER audit ON orders CASCADE;");
    rule.accepts("DROP INDEX orders_idx CASCADE;");
  }

  @Test
  void knowsWhatStandsOnAViewThatTheHistoryMade() {
    String made =
        "CREATE TABLE a (id int REFERENCES other (id)); CREATE VIEW v AS SELECT id FROM a;";
    rule.history(made).accepts("DROP VIEW IF EXISTS v CASCADE;");
    rule.history(made + "CREATE VIEW w AS SELECT id FROM v;").flags("DROP VIEW v CASCADE;");
    rule.history("CREATE TABLE a (id int REFERENCES other (id));").flags("DROP VIEW v CASCADE;");
  }
}
