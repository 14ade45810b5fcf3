package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class MissingFunctionRuleTest {
  private static final String TABLE = "CREATE TABLE a (id int, name text, ok boolean);";
  private static final String FUNCTION =
      " CREATE FUNCTION slug(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT t';";
  private final RuleTester rule = RuleTester.of(new MissingFunctionRule()).history(TABLE);

  @Test
  void flagsTheCallAndTheOperation() {
    rule.flags(
        """
        SELECT slug(name) FROM a;
               ^^^^^^^^^^
        """);
    rule.flags(
        """
        SELECT id FROM a WHERE name > 3;
                               ^^^^^^^^
        """);
  }

  @Test
  void suggestsTheNearestName() {
    assertThat(rule.history(TABLE + FUNCTION).flags("SELECT slugs(name) FROM a;").get(0).help())
        .isEqualTo("Write slug, if that is the one you mean.");
  }

  @Test
  void namesTheArgumentsThatItTakes() {
    Finding finding = rule.history(TABLE + FUNCTION).flags("SELECT slug(id, 1) FROM a;").get(0);
    assertThat(finding.message())
        .isEqualTo("Function slug(integer, integer) does not exist: there is slug(text).");
  }

  @Test
  void pointsAtTheDropAndTheRename() {
    Finding dropped =
        rule.history(TABLE + FUNCTION + " DROP FUNCTION slug;")
            .flags("SELECT slug(name) FROM a;")
            .get(0);
    assertThat(dropped.related()).hasSize(1);
    Finding renamed =
        rule.history(TABLE + FUNCTION + " ALTER FUNCTION slug RENAME TO to_slug;")
            .flags("SELECT slug(name) FROM a;")
            .get(0);
    assertThat(renamed.help()).isEqualTo("Write to_slug.");
    assertThat(renamed.related()).hasSize(1);
  }

  @Test
  void followsTheRenameAndTheMoveOfOneOfSeveral() {
    RuleTester several =
        rule.history(
            TABLE
                + FUNCTION
                + """
                 CREATE FUNCTION slug(i int) RETURNS int RETURN 1;
                 CREATE FUNCTION slug(i int, j int) RETURNS int RETURN 1;
                 CREATE SCHEMA app;
                 ALTER FUNCTION slug(int) RENAME TO number;
                 ALTER FUNCTION slug(int, int) SET SCHEMA app;
                """);
    several.accepts("SELECT number(1), slug(name), app.slug(1, 2) FROM a;");
    several.flags("SELECT slug(1);");
    several.flags("SELECT slug(1, 2);");
  }

  @Test
  void knowsThatADropOfOtherArgumentsLeavesTheFunction() {
    String made = TABLE + FUNCTION;
    rule.history(made + " DROP FUNCTION IF EXISTS slug(int);").accepts("SELECT slug(name) FROM a;");
    rule.history(made + " DROP FUNCTION IF EXISTS slug(text);").flags("SELECT slug(name) FROM a;");
  }

  @Test
  void acceptsWhatIsThereAndWhatMayBe() {
    rule.history(TABLE + FUNCTION).accepts("SELECT slug(name), slug('x'), lower(name) FROM a;");
    rule.history(TABLE + " DROP TABLE elsewhere;").accepts("SELECT slug(name) FROM a;");
    rule.history(TABLE + " CREATE EXTENSION pg_trgm;")
        .accepts("SELECT similarity(name, 'x') FROM a WHERE name % 'x';");
  }

  @Test
  void saysItOfAFunctionOfPostgresToo() {
    assertThat(rule.flags("SELECT max(ok) FROM a WHERE lower(id) = 'x';")).hasSize(1);
  }

  @Test
  void knowsThatVariadicStandsForOneArgumentAtLeast() {
    RuleTester variadic =
        rule.history(
            TABLE
                + " CREATE FUNCTION v(a int, VARIADIC b int[]) RETURNS int LANGUAGE sql"
                + " AS 'SELECT 1';");
    variadic.flags("SELECT v(id) FROM a;");
    variadic.accepts("SELECT v(id, 1) FROM a;");
    variadic.accepts("SELECT v(id, 1, 2) FROM a;");
    rule.flags("SELECT concat_ws(',') FROM a;");
    rule.accepts("SELECT concat_ws(',', name) FROM a;");
  }
}
