package dev.redflag.rules.locking;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import org.junit.jupiter.api.Test;

class LockOrderRuleTest {

  private final RuleTester rule =
      RuleTester.of(new LockOrderRule())
          .tool(new TestTool(Wrap.TRANSACTION, null))
          .history(
              "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text);"
                  + "CREATE TABLE customers (id int PRIMARY KEY, name text);");

  @Test
  void flagsAnUpgrade() {
    rule.flags("CREATE INDEX ON orders (note); ALTER TABLE orders ADD a int;");
    rule.flags("INSERT INTO orders VALUES (1); ALTER TABLE orders ADD a int;");
    rule.accepts("ALTER TABLE orders ADD a int; CREATE INDEX ON orders (note);");
    rule.accepts("CREATE INDEX CONCURRENTLY ON orders (note); ALTER TABLE orders ADD a int;");
    rule.accepts("UPDATE orders SET note = ''; ALTER TABLE customers ADD a int;");
  }

  @Test
  void flagsTheOppositeOrder() {
    String orders = "ALTER TABLE orders ADD a int;";
    String customers = "ALTER TABLE customers ADD a int;";
    RuleTester plain = rule.tool(TestTool.UNKNOWN);
    plain.flags(
        "BEGIN;"
            + orders
            + customers
            + "COMMIT; BEGIN;"
            + "ALTER TABLE customers ADD b int; ALTER TABLE orders ADD b int; COMMIT;");
    plain.accepts(
        "BEGIN;"
            + orders
            + customers
            + "COMMIT; BEGIN;"
            + "ALTER TABLE orders ADD b int; ALTER TABLE customers ADD b int; COMMIT;");
  }

  @Test
  void acceptsStatementsCommittedOneByOne() {
    rule.tool(new TestTool(Wrap.EACH_STATEMENT, null))
        .accepts("CREATE INDEX ON orders (note); ALTER TABLE orders ADD a int;");
  }
}
