package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckMayFailRuleTest {

  private static final RuleTester KNOWN =
      RuleTester.of(new CheckMayFailRule()).history("CREATE TABLE a (n int, k int NOT NULL);");
  private final RuleTester rule =
      RuleTester.of(new CheckMayFailRule()).history("CREATE TABLE a (n int, t text);");

  @Test
  void writesTheQueryThatFindsTheRows() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE a ADD CONSTRAINT c CHECK (n > 0 AND t <> '');
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .help())
        .endsWith("\nSELECT * FROM a WHERE NOT (n > 0 AND t <> '');");
  }

  @Test
  void flagsAValidation() {
    rule.history("CREATE TABLE a (n int); ALTER TABLE a ADD CONSTRAINT c CHECK (n > 0) NOT VALID;")
        .flags("ALTER TABLE a VALIDATE CONSTRAINT c;");
  }

  @Test
  void acceptsAListThatGrows() {
    RuleTester with =
        rule.history(
            "CREATE TABLE a (t text CONSTRAINT c CHECK (t::text = ANY (ARRAY['x', 'y'])), n int);");
    with.accepts("ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (t IN ('z', 'y', 'x'));");
    with.flags("ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (t IN ('z', 'y'));");
    with.flags("ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (n IN ('x', 'y'));");
  }

  @Test
  void acceptsTheSameConditionAgain() {
    rule.history("CREATE TABLE a (n int CONSTRAINT c CHECK (n > 0));")
        .accepts("ALTER TABLE a DROP CONSTRAINT c; ALTER TABLE a ADD CONSTRAINT d CHECK (n>0);");
  }

  @Test
  void acceptsANewTable() {
    rule.accepts("CREATE TABLE b (n int); ALTER TABLE b ADD CHECK (n > 0);");
  }

  @Test
  void acceptsColumnsThatThisMigrationSets() {
    rule.accepts("UPDATE a SET t = lower(t); ALTER TABLE a ADD CHECK (t = lower(t));");
    rule.flags("UPDATE a SET n = 1; ALTER TABLE a ADD CHECK (t = lower(t));");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD p int NOT NULL DEFAULT 1, ADD CHECK (p >= 1 AND p <= 4)",
        "ADD p int DEFAULT 0 CHECK (p >= 0)",
        "ADD p text CHECK (p IS NULL OR p <> '')",
        "ADD p text DEFAULT 'a' CHECK (p IN ('a', 'b'))",
        "ADD p int, ADD q int, ADD CHECK ((p IS NULL) = (q IS NULL) OR p IS NULL)",
        "ADD p int, ADD CHECK (NOT (p IS NOT NULL AND n IS NOT NULL))",
        "ALTER k DROP NOT NULL, ADD p int, ADD CHECK (k IS NOT NULL AND p IS NULL)",
        "ADD p boolean NOT NULL DEFAULT false, ADD CHECK (p OR k IS NOT NULL)",
      })
  void acceptsWhatTheRowsThatAreThereSatisfy(String actions) {
    KNOWN.accepts("ALTER TABLE a " + actions + ";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD p int NOT NULL DEFAULT 1, ADD CHECK (p > 1)",
        "ADD p int NOT NULL DEFAULT 1, ADD CHECK (p >= 1 AND n >= 1)",
        "ADD p text, ADD CHECK (p IS NOT NULL OR n IS NOT NULL)",
        "ADD p text DEFAULT 'c' CHECK (p IN ('a', 'b'))",
        "ADD p boolean NOT NULL DEFAULT false, ADD CHECK (p OR n IS NOT NULL)",
      })
  void flagsWhatTheyMayViolate(String actions) {
    KNOWN.flags("ALTER TABLE a " + actions + ";");
  }

  @Test
  void namesALongCheckInsteadOfShowingIt() {
    assertThat(
            rule.flags("ALTER TABLE a ADD CONSTRAINT c CHECK (n > 0\n AND n < 9);")
                .get(0)
                .message())
        .isEqualTo("Check c fails if a row of a violates it.");
  }

  @Test
  void knowsTheDefaultOfAColumnThatMayBeThere() {
    RuleTester open = rule.history("CREATE TABLE a (n int REFERENCES other (id));");
    open.accepts("ALTER TABLE a ADD COLUMN IF NOT EXISTS s text DEFAULT 'x' CHECK (s IN ('x'));");
    open.flags("ALTER TABLE a ADD COLUMN IF NOT EXISTS s text DEFAULT 'y' CHECK (s IN ('x'));");
  }
}
