package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultTypeMismatchRuleTest {

  private final RuleTester rule =
      RuleTester.of(new DefaultTypeMismatchRule())
          .history("CREATE TYPE role AS ENUM ('admin', 'member');");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "int | 'none'::text",
        "boolean | 0",
        "jsonb | now()",
        "int | now()",
        "uuid | 1",
      })
  void flagsWhatPostgresRefuses(String type, String value) {
    rule.flags("CREATE TABLE t (a " + type + " DEFAULT " + value + ");");
    rule.flags("CREATE TABLE t (b int); ALTER TABLE t ADD a " + type + " DEFAULT " + value + ";");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "int | '1'",
        "int | 'none'",
        "text | 1",
        "numeric(10,2) | 0",
        "date | now()",
        "timestamp(3) | CURRENT_TIMESTAMP",
        "boolean | 'yes'",
        "role | 'admin'",
        "role | 'owner'",
        "text[] | '{}'",
        "text[] | ARRAY[]::text[]",
        "jsonb | '{}'",
        "bigint | 1",
        "varchar(3) | 'long one'::text",
        "uuid | gen_random_uuid()",
        "int | unknown_function()",
        "citext | 'a'",
      })
  void acceptsWhatPostgresConvertsOrReadsAsTheType(String type, String value) {
    rule.accepts("CREATE TABLE t (a " + type + " DEFAULT " + value + ");");
  }

  @Test
  void namesTypesAsPostgresDoes() {
    assertThat(
            rule.flags(
                    """
                    CREATE TABLE t (a timestamp(3) DEFAULT 1);
                                                           ^
                    """)
                .get(0)
                .message())
        .isEqualTo(
            "Column a of t is timestamp(3) without time zone, but its default 1 is integer.");
  }
}
