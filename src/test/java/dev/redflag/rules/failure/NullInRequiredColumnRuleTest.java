package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullInRequiredColumnRuleTest {

  private static final String TABLE =
      "CREATE TABLE m (id int PRIMARY KEY, c text NOT NULL, d text, n serial NOT NULL,"
          + " f int NOT NULL DEFAULT 1);";

  private final RuleTester rule = RuleTester.of(new NullInRequiredColumnRule()).history(TABLE);

  @Test
  void saysHowTheColumnTakesNulls() {
    assertThat(
            rule.flags(
                    """
                    UPDATE m SET d = NULL, c = NULL;
                                               ^^^^
                    """)
                .get(0)
                .help())
        .isEqualTo(
            """
            Write a value that the column takes, or let it take nulls before:
            ALTER TABLE m ALTER COLUMN c DROP NOT NULL;""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c = NULL",
        "c = NULL::text",
        "c = CAST(NULL AS text)",
        "c = DEFAULT",
        "n = NULL",
        "f = (NULL)",
        "id = NULL"
      })
  void flagsWhateverIsNull(String set) {
    assertThat(rule.findings("UPDATE m SET " + set + ";"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    assertThat(rule.findings("UPDATE m SET " + set + " WHERE d = 'x';"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    assertThat(rule.findings("UPDATE m SET " + set + " FROM other o;"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE m SET d = NULL;",
        "UPDATE m SET c = d;",
        "UPDATE m SET c = NULLIF(d, '');",
        "UPDATE m SET f = DEFAULT;",
        "UPDATE m SET n = DEFAULT;",
        "UPDATE m SET c = 'NULL';",
        "ALTER TABLE m ALTER c DROP NOT NULL; UPDATE m SET c = NULL;",
        "TRUNCATE m; UPDATE m SET c = NULL;",
        "CREATE TABLE made (c int NOT NULL); UPDATE made SET c = NULL;",
        "UPDATE unknown SET c = NULL;",
      })
  void leavesAlone(String sql) {
    rule.accepts(sql);
  }

  @Test
  void leavesATableAloneWhoseTriggerMayWriteSomethingElse() {
    rule.history(
            TABLE
                + "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN NEW.c := 'x'; RETURN NEW; END $$;"
                + "CREATE TRIGGER fill BEFORE UPDATE ON m FOR EACH ROW EXECUTE FUNCTION fill();")
        .accepts("UPDATE m SET c = NULL;");
  }
}
