package dev.redflag.rules.convention;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class UnreadStatementRuleTest {

  private final RuleTester rule = RuleTester.of(new UnreadStatementRule()).allowUnread();

  @Test
  void readsTheOthersAllTheSame() {
    rule.flags(
        """
        DROP TABLE a;
        DROP TABEL b;
             ^^^^^
        DROP TABLE c;
        """);
  }

  @Test
  void flagsAnActionThatCannotBeRead() {
    rule.flags("ALTER TABLE a FLY AWAY, DROP COLUMN b;");
  }
}
