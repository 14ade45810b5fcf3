package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CastMayFailRuleTest {
  private final RuleTester rule =
      RuleTester.of(new CastMayFailRule())
          .history(
              "CREATE TYPE role AS ENUM ('a', 'b'); CREATE TYPE role2 AS ENUM ('a');"
                  + " CREATE TYPE role3 AS ENUM ('c', 'b', 'a'); CREATE TABLE a (t text, i int,"
                  + " n numeric(10,2), v varchar(10), r role);");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "t TYPE uuid USING t::uuid | t !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'",
        "t TYPE int USING trim(t)::int | t !~ '^\\s*[-+]?[0-9]+\\s*$'",
        "t TYPE varchar(3) | length(t) > 3",
        "i TYPE smallint | i NOT BETWEEN -32768 AND 32767",
        "n TYPE numeric(4,2) | abs(n) >= 1e2",
        "t TYPE role USING t::role | t::text NOT IN ('a', 'b')",
        "r TYPE role2 USING r::text::role2 | r IN ('b')",
      })
  void writesTheQueryThatFindsTheRows(String change, String condition) {
    assertThat(rule.flags("ALTER TABLE a ALTER COLUMN " + change + ";").get(0).help())
        .endsWith("\nSELECT * FROM a WHERE " + condition + ";");
  }

  @Test
  void asksPostgresItselfFromVersion16On() {
    assertThat(
            rule.postgres(16).flags("ALTER TABLE a ALTER t TYPE date USING t::date;").get(0).help())
        .endsWith("\nSELECT * FROM a WHERE NOT pg_input_is_valid(t::text, 'date');");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t TYPE int USING CASE WHEN t = '' THEN 0 ELSE t::int END",
        "t TYPE int USING 0",
        "i TYPE bigint",
        "i TYPE text",
        "v TYPE varchar(20)",
        "v TYPE text",
        "n TYPE numeric(12,2)",
        "r TYPE text",
        "r TYPE role3 USING r::text::role3",
      })
  void acceptsWhatAllValuesSurvive(String change) {
    rule.accepts("ALTER TABLE a ALTER COLUMN " + change + ";");
  }

  @Test
  void isAnErrorWhereNoRowPasses() {
    RuleTester keys =
        rule.history("CREATE TABLE k (id int PRIMARY KEY, n int NOT NULL, u int UNIQUE);");
    assertThat(keys.flags("ALTER TABLE k ALTER n TYPE text USING NULL;").get(0).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(keys.flags("ALTER TABLE k ALTER u TYPE text USING 'x';").get(0).severity())
        .isEqualTo(Severity.WARNING);
    assertThat(rule.flags("ALTER TABLE a ALTER t TYPE int USING t::int;").get(0).severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void acceptsATableWithoutRows() {
    rule.accepts("TRUNCATE a; ALTER TABLE a ALTER t TYPE int USING t::int;");
  }

  @Test
  void acceptsAColumnThatThisMigrationSets() {
    rule.accepts(
        "UPDATE a SET r = 'a' WHERE r = 'b'; ALTER TABLE a ALTER r TYPE role2 USING r::text::role2;");
  }
}
