package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import org.junit.jupiter.api.Test;

class NonAtomicMigrationRuleTest {

  private final RuleTester rule =
      RuleTester.of(new NonAtomicMigrationRule()).tool(new TestTool(Wrap.EACH_STATEMENT, null));

  @Test
  void flagsTheFirstStatementThatMayLeaveAnotherBehind() {
    rule.flags(
        """
        SET lock_timeout = '2s';
        CREATE TABLE IF NOT EXISTS a (id int);
        CREATE TABLE b (id int);
        CREATE TABLE c (id int);
        ^^^^^^^^^^^^^^^^^^^^^^^
        CREATE TABLE d (id int);
        """);
  }

  @Test
  void acceptsWhatCanBeRunTwice() {
    rule.accepts("CREATE TABLE IF NOT EXISTS a (id int); DROP TABLE IF EXISTS b;");
    rule.accepts("CREATE TABLE IF NOT EXISTS a (id int); CREATE TABLE b (id int);");
  }

  @Test
  void acceptsTransactions() {
    String sql = "CREATE TABLE b (id int); CREATE TABLE c (id int);";
    rule.accepts("BEGIN;" + sql + "COMMIT;");
    for (Wrap wrap : new Wrap[] {Wrap.TRANSACTION, Wrap.BATCH, Wrap.BATCH_OR_EACH_STATEMENT}) {
      rule.tool(new TestTool(wrap, null)).accepts(sql);
    }
    rule.tool(TestTool.UNKNOWN).accepts(sql);
  }
}
