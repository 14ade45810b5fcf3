package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import org.junit.jupiter.api.Test;

class NotValidValidatedAtOnceRuleTest {

  private static final String ADD =
      "ALTER TABLE orders ADD CONSTRAINT k FOREIGN KEY (customer_id) REFERENCES customers NOT"
          + " VALID;";
  private static final String VALIDATE = "ALTER TABLE orders VALIDATE CONSTRAINT k;";

  private final RuleTester rule =
      RuleTester.of(new NotValidValidatedAtOnceRule())
          .history(
              "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text);"
                  + "CREATE TABLE customers (id int PRIMARY KEY, name text);");

  private RuleTester sent(Wrap wrap) {
    return rule.tool(new TestTool(wrap, null));
  }

  @Test
  void asksHowTheToolSendsTheFile() {
    sent(Wrap.TRANSACTION).flags(ADD + VALIDATE);
    sent(Wrap.BATCH_OR_EACH_STATEMENT).flags(ADD + VALIDATE);
    sent(Wrap.EACH_STATEMENT).accepts(ADD + VALIDATE);
    rule.accepts("BEGIN;" + ADD + "COMMIT;" + VALIDATE);
  }

  @Test
  void namesWhoWaits() {
    assertThat(sent(Wrap.TRANSACTION).flags(ADD + VALIDATE).get(0).message())
        .contains("it blocks every write to orders and customers while");
  }

  @Test
  void acceptsAConstraintOfAnEarlierMigration() {
    rule.tool(new TestTool(Wrap.TRANSACTION, null))
        .history(
            "CREATE TABLE customers (id int PRIMARY KEY);"
                + "CREATE TABLE orders (customer_id int);"
                + ADD)
        .accepts(VALIDATE);
  }
}
