package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class LongLockWindowRuleTest {

  private static final String ADD = "ALTER TABLE orders ADD COLUMN a int;\n";

  private final RuleTester rule =
      RuleTester.of(new LongLockWindowRule())
          .history(
              "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text);"
                  + "CREATE TABLE customers (id int PRIMARY KEY, name text);");

  private RuleTester sent(Wrap wrap) {
    return rule.tool(new TestTool(wrap, null));
  }

  @Test
  void asksHowTheToolSendsTheFile() {
    String sql = ADD + "CREATE INDEX ON orders (note);";
    sent(Wrap.TRANSACTION).flags(sql);
    sent(Wrap.BATCH).flags(sql);
    sent(Wrap.EACH_STATEMENT).accepts(sql);
    sent(Wrap.UNKNOWN).accepts(sql);
    var found = sent(Wrap.BATCH_OR_EACH_STATEMENT).flags(sql);
    assertThat(found.get(0).message()).endsWith("if the tool sends the file as one query.");
    assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void acceptsWhatCannotRunInTheTransaction() {
    sent(Wrap.TRANSACTION).accepts(ADD + "CREATE INDEX CONCURRENTLY ON orders (note);");
    sent(Wrap.TRANSACTION).accepts(ADD + "VACUUM orders;");
  }

  @Test
  void namesAllThatIsLocked() {
    var found =
        sent(Wrap.TRANSACTION)
            .flags(ADD + "ALTER TABLE customers ADD b int; CREATE INDEX ON orders (note);");
    assertThat(found.get(0).message())
        .isEqualTo(
            "All reads and writes of orders and customers wait while all rows of orders are read:"
                + " the transaction holds an ACCESS EXCLUSIVE lock there already.");
    assertThat(found.get(0).related()).hasSize(2);
  }

  @Test
  void leavesAStatementThatLocksTheTableItselfToItsOwnRule() {
    sent(Wrap.TRANSACTION).accepts(ADD + "ALTER TABLE orders ALTER note SET NOT NULL;");
    sent(Wrap.TRANSACTION).flags(ADD + "ALTER TABLE customers ALTER name SET NOT NULL;");
  }

  @Test
  void notesThatAForeignKeyReadsNothingButNulls() {
    String key = "FOREIGN KEY (a) REFERENCES customers;";
    var found = sent(Wrap.TRANSACTION).flags(ADD + "ALTER TABLE orders ADD " + key);
    assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
    found =
        sent(Wrap.TRANSACTION)
            .flags(ADD + "UPDATE orders SET a = 1; ALTER TABLE orders ADD " + key);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void acceptsNewTables() {
    sent(Wrap.TRANSACTION)
        .accepts("CREATE TABLE t (a int); ALTER TABLE t ADD b int; CREATE INDEX ON t (a);");
    sent(Wrap.TRANSACTION).accepts(ADD + "CREATE TABLE t (a int); CREATE INDEX ON t (a);");
  }

  @Test
  void notesThatItWaitsForAnotherTableUnlessThereIsATimeout() {
    String sql = ADD + "ALTER TABLE customers ADD b int;";
    var found = sent(Wrap.TRANSACTION).flags(sql);
    assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
    sent(Wrap.TRANSACTION).accepts("SET LOCAL lock_timeout = '2s';" + sql);
  }

  @Test
  void endsATransactionWithCommit() {
    rule.flags("BEGIN;" + ADD + "CREATE INDEX ON orders (note); COMMIT;");
    rule.accepts("BEGIN;" + ADD + "COMMIT; CREATE INDEX ON orders (note);");
    sent(Wrap.BATCH).accepts(ADD + "COMMIT; CREATE INDEX ON orders (note);");
  }

  @Test
  void takesADoBlockForATransaction() {
    rule.flags("DO $$ BEGIN " + ADD + " CREATE INDEX ON orders (note); END $$;");
  }
}
