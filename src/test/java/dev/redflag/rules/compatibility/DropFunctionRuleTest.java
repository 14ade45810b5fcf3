package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class DropFunctionRuleTest {

  private final RuleTester empty = RuleTester.of(new DropFunctionRule());
  private final RuleTester rule =
      empty.history(
          """
          CREATE TABLE users (id int PRIMARY KEY, name text);
          CREATE FUNCTION find(term text, most int DEFAULT 5) RETURNS int LANGUAGE sql AS 'SELECT 1';
          CREATE PROCEDURE clean() LANGUAGE sql AS 'DELETE FROM users';
          CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
          """);

  @Test
  void flagsFunctionsAndProcedures() {
    rule.flags(
        """
        DROP FUNCTION IF EXISTS find(text, int), nothing(int);
                                ^^^^^^^^^^^^^^^
        DROP PROCEDURE clean;
                       ^^^^^
        """);
    assertThat(rule.flags("DROP ROUTINE clean();").get(0).message())
        .isEqualTo("Dropping procedure clean breaks deployed code that still calls it.");
  }

  @Test
  void tellsWhereItWasMadeAndHowToStateTheIntent() {
    Finding finding = rule.flags("DROP FUNCTION find;").get(0);
    assertThat(finding.related()).hasSize(1);
    assertThat(finding.help()).contains("-- redflag:ignore drop-function: ");
  }

  @Test
  void acceptsFunctionsOfTriggers() {
    rule.accepts("DROP FUNCTION touch();");
  }

  @Test
  void flagsOfUnknownOnesThoseThatMustBeThereAndCanBeCalled() {
    empty.flags("DROP FUNCTION app.find(text);");
    empty.accepts("DROP FUNCTION IF EXISTS app.find(text);");
    empty.accepts("DROP FUNCTION app.find();");
    empty.accepts("DROP FUNCTION app.find;");
    empty.accepts("DROP FUNCTION app.find(text); CREATE FUNCTION app.find() RETURNS int RETURN 1;");
  }

  @Test
  void acceptsWhatIsNotThere() {
    rule.accepts("DROP FUNCTION finds(text);");
    rule.accepts("DROP FUNCTION find(int);");
  }

  @Test
  void acceptsWhatTheUnitMade() {
    rule.accepts("CREATE FUNCTION f(i int) RETURNS int RETURN 1; DROP FUNCTION f;");
    rule.sameUnit("CREATE FUNCTION f(i int) RETURNS int RETURN 1;").accepts("DROP FUNCTION f;");
  }

  @Test
  void acceptsTheOldHalfOfASwap() {
    rule.accepts(
        """
        ALTER FUNCTION find RENAME TO find_old;
        CREATE FUNCTION find(term text) RETURNS text RETURN term;
        DROP FUNCTION find_old;
        """);
  }

  @Test
  void acceptsWhatIsMadeAgainForTheSameCalls() {
    rule.accepts(
        "DROP FUNCTION find; CREATE OR REPLACE FUNCTION find(t text) RETURNS text RETURN t;");
    rule.accepts(
        """
        DROP FUNCTION find;
        CREATE FUNCTION find(VARIADIC terms text[]) RETURNS text RETURN terms[1];
        """);
    rule.accepts(
        """
        CREATE FUNCTION find(term text, most int, part boolean DEFAULT true) RETURNS int RETURN 1;
        DROP FUNCTION find(text, int);
        """);
  }

  @Test
  void tellsOfWhatIsMadeAgainForOtherCalls() {
    Finding finding =
        rule.flags(
                """
                DROP FUNCTION find;
                              ^^^^
                CREATE FUNCTION find(a int, b int, c int, OUT d int) RETURN 1;
                """)
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.message()).contains("no longer for calls with 1 to 2 arguments");
    rule.flags(
        """
        CREATE FUNCTION find() RETURNS int RETURN 1;
        DROP FUNCTION find(text, int);
                      ^^^^^^^^^^^^^^^
        """);
    rule.accepts(
        """
        DROP FUNCTION find;
        CREATE FUNCTION find(a int, b int, c int) RETURNS int RETURN 1;
        CREATE FUNCTION find(a int) RETURNS int RETURN 1;
        """);
  }

  @Test
  void flagsOneOfSeveralThatTakeOtherArguments() {
    RuleTester two =
        rule.history(
            """
            CREATE FUNCTION f(a int) RETURNS int RETURN 1;
            CREATE FUNCTION f(a text) RETURNS int RETURN 1;
            CREATE FUNCTION f(a int, b int DEFAULT 0) RETURNS int RETURN 1;
            """);
    assertThat(two.flags("DROP FUNCTION f(text);").get(0).message())
        .isEqualTo("Dropping function f breaks deployed code that still calls it with 1 argument.");
    two.accepts("DROP FUNCTION f(int);");
  }

  @Test
  void acceptsWhatTheDatabaseItselfCalled() {
    String helper = "CREATE FUNCTION half(i int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';";
    String drop = "DROP FUNCTION half;";
    rule.history(helper).flags(drop);
    rule.history(
            helper,
            "CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM Half(4); END';")
        .accepts("DROP FUNCTION tg; DROP FUNCTION half(int);");
    rule.history(helper, "CREATE TABLE t (i int, CONSTRAINT c CHECK (half(i) > 0));")
        .accepts("ALTER TABLE t DROP CONSTRAINT c; " + drop);
    rule.history(helper, "CREATE VIEW v AS SELECT half(4) AS h;").accepts("DROP VIEW v; " + drop);
  }

  @Test
  void aFunctionThatCallsItselfIsStillOneForCode() {
    rule.history("CREATE FUNCTION down(i int) RETURNS int LANGUAGE sql AS 'SELECT down(i - 1)';")
        .flags("DROP FUNCTION down(int);");
  }
}
