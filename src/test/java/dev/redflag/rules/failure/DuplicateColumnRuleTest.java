package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DuplicateColumnRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DuplicateColumnRule()).history("CREATE TABLE a (id int, b int);");

  @Test
  void pointsAtTheFirstOne() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE a ADD b text;
                                      ^
                    """)
                .get(0)
                .related())
        .hasSize(1);
  }

  @Test
  void flagsARenameToAColumnThatIsThere() {
    rule.flags(
        """
        ALTER TABLE a RENAME id TO b;
                                   ^
        """);
  }

  @Test
  void acceptsAColumnThatWasDroppedOrRenamed() {
    rule.accepts("ALTER TABLE a RENAME b TO c; ALTER TABLE a ADD b int;");
    rule.accepts("ALTER TABLE a DROP b, ADD b int;");
  }

  @Test
  void acceptsAColumnThatMayNotBeThere() {
    rule.history("ALTER TABLE a ADD COLUMN IF NOT EXISTS b int;")
        .accepts("ALTER TABLE a ADD b int;");
  }

  @Test
  void flagsAColumnThatIfNotExistsAddedToATableThatIsKnownWhole() {
    rule.history("CREATE TABLE a (id int); ALTER TABLE a ADD COLUMN IF NOT EXISTS b int;")
        .flags("ALTER TABLE a ADD b int;");
  }
}
