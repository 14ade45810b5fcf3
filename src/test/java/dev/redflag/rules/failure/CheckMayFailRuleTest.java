package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class CheckMayFailRuleTest {
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
}
