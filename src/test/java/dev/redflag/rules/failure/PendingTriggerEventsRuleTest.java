package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class PendingTriggerEventsRuleTest {

  private final RuleTester rule =
      RuleTester.of(new PendingTriggerEventsRule())
          .history(
              "CREATE TABLE customers (id int PRIMARY KEY);"
                  + "CREATE TABLE orders (id int, note text,"
                  + " customer_id int REFERENCES customers DEFERRABLE INITIALLY DEFERRED);")
          .tool(new TestTool(Wrap.TRANSACTION, null));

  @Test
  void warnsWhereItHangsOnTheRows() {
    String alter = "ALTER TABLE orders ADD a int;";
    assertThat(rule.flags("UPDATE orders SET customer_id = 1;" + alter).get(0).severity())
        .isEqualTo(Severity.WARNING);
    assertThat(
            rule.flags("INSERT INTO orders (id) SELECT id FROM customers;" + alter)
                .get(0)
                .severity())
        .isEqualTo(Severity.WARNING);
    assertThat(rule.flags("INSERT INTO orders (id) VALUES (1);" + alter).get(0).severity())
        .isEqualTo(Severity.ERROR);
    rule.accepts("UPDATE orders SET note = 'a';" + alter);
  }

  @Test
  void asksHowTheToolSendsTheFile() {
    String sql = "INSERT INTO orders (id) VALUES (1); ALTER TABLE orders ADD a int;";
    rule.tool(new TestTool(Wrap.EACH_STATEMENT, null)).accepts(sql);
    assertThat(
            rule.tool(new TestTool(Wrap.BATCH_OR_EACH_STATEMENT, null))
                .flags(sql)
                .get(0)
                .severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void acceptsRowsOfAnotherTransaction() {
    rule.accepts("INSERT INTO orders (id) VALUES (1); COMMIT; ALTER TABLE orders ADD a int;");
  }
}
