package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rules.compatibility.ChangeColumnTypeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeChangeNeedsUsingRuleTest {
  private final RuleTester rule =
      RuleTester.of(new TypeChangeNeedsUsingRule())
          .history(
              "CREATE TYPE role AS ENUM ('a'); CREATE TABLE a (t text, i int, r role, ts timestamp);");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t TYPE int",
        "t TYPE uuid",
        "t TYPE jsonb",
        "t TYPE role",
        "i TYPE boolean",
        "i TYPE date",
        "r TYPE int",
        "ts TYPE int",
      })
  void flagsWhatPostgresDoesNotConvert(String change) {
    rule.flags("ALTER TABLE a ALTER COLUMN " + change + ";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t TYPE varchar(3)",
        "i TYPE bigint",
        "i TYPE smallint",
        "i TYPE text",
        "r TYPE text",
        "ts TYPE date",
        "ts TYPE timestamptz(3)",
        "t TYPE citext",
        "t TYPE int USING t::int",
      })
  void acceptsWhatPostgresConverts(String change) {
    rule.accepts("ALTER TABLE a ALTER COLUMN " + change + ";");
  }

  @Test
  void writesTheCastWhereThereIsOne() {
    assertThat(rule.flags("ALTER TABLE a ALTER t TYPE numeric(10,2);").get(0).help())
        .endsWith("ALTER TABLE a ALTER COLUMN t TYPE numeric(10,2) USING t::numeric(10,2);");
    assertThat(rule.flags("ALTER TABLE a ALTER i TYPE date;").get(0).help())
        .endsWith("USING <expression that gives date>;");
  }

  @Test
  void replacesWhatElseIsSaidOfTheChange() {
    RuleTester.of(new TypeChangeNeedsUsingRule(), new ChangeColumnTypeRule())
        .history("CREATE TABLE a (t text);")
        .flags(
            """
            ALTER TABLE a ALTER t TYPE int;
                          ^^^^^^^^^^^^^^^^
            """);
  }
}
