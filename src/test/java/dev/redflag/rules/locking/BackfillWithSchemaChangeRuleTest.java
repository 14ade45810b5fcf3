package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import org.junit.jupiter.api.Test;

class BackfillWithSchemaChangeRuleTest {

  private static final String ADD = "ALTER TABLE orders ADD COLUMN a int;\n";

  private final RuleTester rule =
      RuleTester.of(new BackfillWithSchemaChangeRule())
          .tool(new TestTool(Wrap.TRANSACTION, null))
          .history(
              "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text);"
                  + "CREATE TABLE customers (id int PRIMARY KEY, name text);");

  @Test
  void flagsEveryShapeOfBulkChange() {
    rule.flags(ADD + "UPDATE orders SET a = 1;");
    rule.flags(ADD + "UPDATE orders SET a = 1 WHERE a IS NULL;");
    rule.flags(ADD + "UPDATE orders o SET a = 1 FROM customers c WHERE c.id = o.customer_id;");
    rule.flags(
        ADD
            + "UPDATE orders o SET a = 1 FROM customers c"
            + " WHERE c.name = lower(o.note) AND c.id::text = o.note AND o.a IS NULL;");
    rule.flags(
        ADD
            + "UPDATE orders SET a = (SELECT c.id FROM customers c WHERE c.name = orders.note LIMIT 1);");
    rule.flags(ADD + "DELETE FROM customers;");
    rule.flags(ADD + "CREATE TABLE t (id int); INSERT INTO t SELECT id FROM customers;");
  }

  @Test
  void acceptsAFewRows() {
    rule.accepts(ADD + "UPDATE orders SET a = 1 WHERE id = 7;");
    rule.accepts(
        ADD
            + "UPDATE orders SET a = v.a FROM (VALUES (1, 2)) v (id, a)"
            + " WHERE orders.id = v.id;");
    rule.accepts(ADD + "DELETE FROM customers WHERE id = 7;");
    rule.accepts(ADD + "INSERT INTO customers VALUES (1, 'a');");
    rule.accepts(
        ADD + "CREATE TABLE t (id int); INSERT INTO t SELECT id FROM customers WHERE id = 7;");
  }

  @Test
  void acceptsTheOppositeOrder() {
    rule.accepts("UPDATE orders SET note = 'a' WHERE note IS NULL;" + ADD);
  }

  @Test
  void replacesTheGeneralRule() {
    var found =
        RuleTester.of(new BackfillWithSchemaChangeRule(), new UnbatchedBackfillRule())
            .tool(new TestTool(Wrap.TRANSACTION, null))
            .history("CREATE TABLE orders (id int PRIMARY KEY);")
            .flags(ADD + "UPDATE orders SET a = 1;");
    assertThat(found.get(0).rule()).isEqualTo("backfill-with-schema-change");
  }

  @Test
  void acceptsStatementsCommittedOneByOne() {
    rule.tool(new TestTool(Wrap.EACH_STATEMENT, null)).accepts(ADD + "UPDATE orders SET a = 1;");
  }
}
