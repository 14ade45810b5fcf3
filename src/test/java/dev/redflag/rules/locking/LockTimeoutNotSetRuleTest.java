package dev.redflag.rules.locking;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class LockTimeoutNotSetRuleTest {

  private final RuleTester rule =
      RuleTester.of(new LockTimeoutNotSetRule())
          .history(
              "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text);"
                  + "CREATE TABLE customers (id int PRIMARY KEY, name text);");

  @Test
  void tellsTheFirstOnly() {
    rule.flags(
        """
        ALTER TABLE orders ADD a int;
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ALTER TABLE customers ADD a int;
        """);
  }

  @Test
  void seesThatATimeoutIsSwitchedOff() {
    rule.accepts("SET lock_timeout = '2s'; ALTER TABLE orders ADD a int;");
    rule.flags("SET lock_timeout = 0; ALTER TABLE orders ADD a int;");
    rule.flags("SET lock_timeout = '2s'; RESET lock_timeout; ALTER TABLE orders ADD a int;");
  }

  @Test
  void acceptsWeakLocksAndNewTables() {
    rule.accepts("CREATE INDEX CONCURRENTLY ON orders (note);");
    rule.accepts("CREATE TABLE t (a int); ALTER TABLE t ADD b int;");
    rule.accepts("BEGIN; LOCK TABLE orders NOWAIT; COMMIT;");
  }
}
