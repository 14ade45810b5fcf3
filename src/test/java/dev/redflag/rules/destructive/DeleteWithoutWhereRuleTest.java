package dev.redflag.rules.destructive;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteWithoutWhereRuleTest {

  private final RuleTester rule = RuleTester.of(new DeleteWithoutWhereRule());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "1 = 1",
        "(TRUE)",
        "'a' = 'a'",
        "1 <> 2",
        "NOT false",
        "id = id",
        "active OR true",
        "true AND 2 = 2",
      })
  void flagsConditionsThatAreAlwaysTrue(String condition) {
    rule.flags("DELETE FROM sessions WHERE " + condition + ";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "1 = 0",
        "id = 1",
        "active AND true",
        "id IS NOT NULL",
        "EXISTS (SELECT 1 FROM users)",
        "NULL = NULL",
      })
  void acceptsConditionsThatMayLeaveRowsOut(String condition) {
    rule.accepts("DELETE FROM sessions WHERE " + condition + ";");
  }

  @Test
  void knowsThatAPrimaryKeyIsNeverNull() {
    rule.history("CREATE TABLE sessions (id int PRIMARY KEY);")
        .flags("DELETE FROM sessions WHERE id IS NOT NULL;");
  }

  @Test
  void flagsUsingWithoutWhere() {
    rule.flags("DELETE FROM sessions USING users;");
  }

  @Test
  void acceptsATableThatIsDroppedLater() {
    rule.accepts("DELETE FROM sessions; DROP TABLE sessions;");
  }

  @Test
  void acceptsRowsThatWereCopied() {
    rule.accepts("INSERT INTO archive SELECT * FROM sessions; DELETE FROM sessions;");
  }
}
