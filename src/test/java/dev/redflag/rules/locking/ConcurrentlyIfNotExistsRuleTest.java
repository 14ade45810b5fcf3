package dev.redflag.rules.locking;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class ConcurrentlyIfNotExistsRuleTest {

  private static final String CREATE =
      "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_note ON orders (note);";

  private final RuleTester rule =
      RuleTester.of(new ConcurrentlyIfNotExistsRule())
          .history(
              "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text);"
                  + "CREATE TABLE customers (id int PRIMARY KEY, name text);");

  @Test
  void mendsIt() {
    rule.flags(CREATE);
    rule.accepts("CREATE UNIQUE INDEX CONCURRENTLY orders_note ON orders (note);");
    rule.accepts("CREATE INDEX IF NOT EXISTS orders_note ON orders (note);");
  }

  @Test
  void acceptsAnIndexThatWasDroppedBefore() {
    rule.accepts("DROP INDEX CONCURRENTLY IF EXISTS orders_note; " + CREATE);
    rule.flags("DROP INDEX CONCURRENTLY IF EXISTS orders_other; " + CREATE);
  }

  @Test
  void acceptsAnIndexThatIsThere() {
    rule.history(
            "CREATE TABLE orders (note text); CREATE UNIQUE INDEX orders_note ON orders (note);")
        .accepts(CREATE);
  }

  @Test
  void acceptsNewTables() {
    rule.sameUnit("CREATE TABLE orders (note text);").history().accepts(CREATE);
  }
}
