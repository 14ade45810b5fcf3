package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class UnbatchedBackfillRuleTest {

  private final RuleTester rule =
      RuleTester.of(new UnbatchedBackfillRule())
          .history(
              "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text);"
                  + "CREATE TABLE customers (id int PRIMARY KEY, name text);");

  @Test
  void flagsTheFillingOfANewColumn() {
    var found = rule.flags("ALTER TABLE orders ADD a int; UPDATE orders SET a = id;");
    assertThat(found.get(0).help())
        .endsWith(
            "UPDATE orders SET a = id WHERE id IN (SELECT id FROM orders WHERE a IS NULL LIMIT"
                + " 1000);");
  }

  @Test
  void flagsTheFillingOfNulls() {
    rule.flags("UPDATE orders SET note = '' WHERE note IS NULL;");
    rule.flags("UPDATE orders SET note = '' WHERE note IS NULL OR note = ' ';");
    rule.accepts("UPDATE orders SET note = '' WHERE customer_id IS NULL;");
    rule.accepts("UPDATE orders SET note = '' WHERE note IS NULL AND id < 100;");
  }

  @Test
  void leavesWhatOverwritesToTheOtherRule() {
    rule.accepts("UPDATE orders SET note = '';");
  }

  @Test
  void acceptsNewAndEmptiedTables() {
    rule.accepts("CREATE TABLE t (a int, b int); UPDATE t SET b = 1 WHERE b IS NULL;");
    rule.accepts("DELETE FROM orders; UPDATE orders SET note = '' WHERE note IS NULL;");
  }

  @Test
  void acceptsBatches() {
    rule.accepts(
        "DO $$ BEGIN LOOP UPDATE orders SET note = '' WHERE id IN"
            + " (SELECT id FROM orders WHERE note IS NULL LIMIT 1000);"
            + " EXIT WHEN NOT FOUND; END LOOP; END $$;");
  }
}
