package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguousOverloadRuleTest {

  private static final String OLD = "CREATE FUNCTION f(a int) RETURNS int RETURN 1;";
  private static final String NEW =
      "CREATE FUNCTION f(a int, b int DEFAULT 1) RETURNS int RETURN 1;";

  private final RuleTester rule = RuleTester.of(new AmbiguousOverloadRule());

  @Test
  void tellsWhichCallsItIs() {
    Finding finding =
        rule.history(OLD)
            .flags(
                """
                CREATE FUNCTION f(a int, b int DEFAULT 1) RETURNS int RETURN 1;
                                ^
                """)
            .get(0);
    assertThat(finding.message())
        .isEqualTo(
            "Each call f(integer) becomes ambiguous and fails: it may mean the function that was"
                + " there, or this one with its defaults.");
    assertThat(finding.help()).endsWith("DROP FUNCTION f(integer);");
    assertThat(finding.related()).hasSize(1);
  }

  @Test
  void tellsOfSeveralNumbersOfArguments() {
    RuleTester two =
        rule.history("CREATE FUNCTION f(a int, b text DEFAULT '') RETURNS int RETURN 1;");
    String three =
        "CREATE FUNCTION f(a int, b text DEFAULT '', c int DEFAULT 1) RETURNS int RETURN 1;";
    assertThat(two.flags(three).get(0).message())
        .startsWith("Each call f(integer), also with one more, becomes ambiguous");
    // The one with fewer defaults makes fewer calls ambiguous, and cannot stand for the other.
    Finding finding = two.flags("CREATE FUNCTION f(a int) RETURNS int RETURN 1;").get(0);
    assertThat(finding.message()).startsWith("Each call f(integer) becomes");
    assertThat(finding.help()).startsWith("Give this one another name");
  }

  @Test
  void tellsOfProceduresAndOfADefaultThatIsAdded() {
    rule.history("CREATE PROCEDURE p(a int) LANGUAGE sql AS '';")
        .flags("CREATE PROCEDURE p(a int, b int DEFAULT 1) LANGUAGE sql AS '';");
    rule.history(OLD, "CREATE FUNCTION f(a int, b int) RETURNS int RETURN 1;")
        .flags("CREATE OR REPLACE FUNCTION f(a int, b int DEFAULT 1) RETURNS int RETURN 1;");
    rule.history(OLD).flags("CREATE OR REPLACE FUNCTION f(a int) RETURNS int RETURN 2; " + NEW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE FUNCTION f(a int, b int) RETURNS int RETURN 1;",
        "CREATE FUNCTION f(a bigint, b int DEFAULT 1) RETURNS int RETURN 1;",
        "CREATE FUNCTION f(a int, VARIADIC b int[]) RETURNS int RETURN 1;",
        "CREATE FUNCTION app.f(a int, b int DEFAULT 1) RETURNS int RETURN 1;",
        "CREATE FUNCTION g(a int, b int DEFAULT 1) RETURNS int RETURN 1;",
        "CREATE OR REPLACE FUNCTION f(a int) RETURNS int RETURN 2;",
        "DROP FUNCTION f(int);" + NEW,
        "DROP FUNCTION f;" + NEW,
        "DROP FUNCTION IF EXISTS f(int);" + NEW,
        NEW + "DROP FUNCTION f(int);",
        NEW + "DROP FUNCTION f(int, int);",
        NEW + "ALTER FUNCTION f(int) RENAME TO g;",
        NEW + "ALTER FUNCTION f(int, int) RENAME TO g;",
        "ALTER FUNCTION f(int) SET SCHEMA app;" + NEW,
        "DO $$ BEGIN IF random() < 0.5 THEN " + NEW + " END IF; END $$;",
        "DO $$ DECLARE o text; BEGIN FOR o IN SELECT oid::regprocedure FROM pg_proc LOOP"
            + " EXECUTE 'DROP FUNCTION ' || o; END LOOP; END $$;"
            + NEW,
      })
  void acceptsWhatLeavesCallsOneMeaning(String sql) {
    rule.history("CREATE SCHEMA app;", OLD).accepts(sql);
  }

  @Test
  void acceptsWhatWasAmbiguousBefore() {
    rule.history(OLD, NEW)
        .accepts("CREATE FUNCTION f(a int, b text DEFAULT '') RETURNS int RETURN 1;");
    rule.history(OLD, NEW).accepts("CREATE OR REPLACE " + NEW.substring("CREATE ".length()));
  }

  @Test
  void acceptsFunctionsOfTriggers() {
    rule.history("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';")
        .accepts("CREATE FUNCTION f(a int DEFAULT 1) RETURNS int RETURN 1;");
  }

  /** Nobody calls two new ones yet. */
  @Test
  void acceptsTwoNewOnes() {
    rule.accepts(OLD + NEW);
    rule.sameUnit(OLD).accepts(NEW);
  }
}
