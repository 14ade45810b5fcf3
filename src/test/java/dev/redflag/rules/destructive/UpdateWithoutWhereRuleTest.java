package dev.redflag.rules.destructive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class UpdateWithoutWhereRuleTest {

  private final RuleTester rule =
      RuleTester.of(new UpdateWithoutWhereRule())
          .history("CREATE TABLE users (id int PRIMARY KEY, email text, active boolean);");

  @Test
  void namesOnlyTheOldColumns() {
    assertThat(
            rule.flags("ALTER TABLE users ADD n int; UPDATE users SET n = 1, email = lower(email);")
                .get(0)
                .message())
        .isEqualTo("UPDATE without WHERE overwrites email in every row of users.");
  }

  @Test
  void acceptsABackfillOfTheSameUnit() {
    rule.sameUnit("ALTER TABLE users ADD COLUMN n int;").accepts("UPDATE users SET n = 1;");
  }

  @Test
  void flagsABackfillOfAnOlderColumn() {
    rule.flags(
        """
        UPDATE users SET active = false WHERE true;
                                              ^^^^
        """);
  }

  @Test
  void acceptsANewTable() {
    rule.accepts("CREATE TABLE t (a int); INSERT INTO t VALUES (1); UPDATE t SET a = 2;");
  }
}
