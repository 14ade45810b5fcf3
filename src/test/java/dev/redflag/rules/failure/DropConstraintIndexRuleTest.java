package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DropConstraintIndexRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DropConstraintIndexRule())
          .history(
              "CREATE TABLE a (id int PRIMARY KEY, x int UNIQUE);"
                  + " CREATE TABLE b (x int REFERENCES a);");

  @Test
  void saysItOnceThoughAForeignKeyNeedsItToo() {
    assertThat(
            rule.flags(
                    """
                    DROP INDEX a_pkey;
                               ^^^^^^
                    """)
                .get(0)
                .help())
        .isEqualTo("Drop the constraint:\nALTER TABLE a DROP CONSTRAINT a_pkey;");
  }

  @Test
  void flagsItConcurrentlyToo() {
    rule.flags("DROP INDEX CONCURRENTLY a_x_key;");
  }

  @Test
  void acceptsAPlainIndex() {
    rule.accepts("CREATE UNIQUE INDEX i ON a (x); DROP INDEX i;");
  }

  @Test
  void acceptsAnIndexOfWhichNoMigrationTells() {
    rule.history("ALTER TABLE z ADD x int;").accepts("DROP INDEX z_pkey;");
  }
}
