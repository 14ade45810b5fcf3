package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class RenameColumnRuleTest {

  private final RuleTester rule =
      RuleTester.of(new RenameColumnRule())
          .history("CREATE TABLE users (id int PRIMARY KEY, name text, name_new varchar(40));");

  @Test
  void writesTheSafeStepsWithTheColumnsType() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE users RENAME name_new TO full_name;
                                             ^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .help())
        .contains("ALTER TABLE users ADD COLUMN full_name character varying(40);")
        .contains("UPDATE users SET full_name = name_new WHERE full_name IS NULL;")
        .contains("ALTER TABLE users DROP COLUMN name_new;");
  }

  @Test
  void acceptsTheEndOfARedefinition() {
    rule.accepts("ALTER TABLE users DROP COLUMN name; ALTER TABLE users RENAME name_new TO name;");
  }

  @Test
  void acceptsASwap() {
    rule.accepts(
        """
        ALTER TABLE users RENAME name TO name_old;
        ALTER TABLE users RENAME name_new TO name;
        """);
  }

  @Test
  void acceptsAColumnOfTheSameUnit() {
    rule.sameUnit("ALTER TABLE users ADD COLUMN a int;")
        .accepts("ALTER TABLE users RENAME COLUMN a TO b;");
  }

  @Test
  void acceptsConstraintsAndAttributes() {
    rule.accepts(
        """
        ALTER TABLE users RENAME CONSTRAINT users_pkey TO users_key;
        ALTER TYPE address RENAME ATTRIBUTE street TO road;
        """);
  }
}
