package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class TransactionControlInMigrationRuleTest {

  private final RuleTester rule = RuleTester.of(new TransactionControlInMigrationRule());

  private RuleTester sent(Wrap wrap) {
    return rule.tool(new TestTool(wrap, null));
  }

  @Test
  void flagsTheCommitOfTheToolsTransaction() {
    var found = sent(Wrap.TRANSACTION).flags("BEGIN; SELECT 1; COMMIT;");
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    sent(Wrap.TRANSACTION).flags("SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;");
  }

  @Test
  void flagsRollbackAsAnError() {
    var found = sent(Wrap.TRANSACTION).flags("SELECT 1; ROLLBACK;");
    assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void acceptsATransactionOfTheFile() {
    for (Wrap wrap : new Wrap[] {Wrap.BATCH, Wrap.EACH_STATEMENT, Wrap.UNKNOWN}) {
      sent(wrap).accepts("BEGIN; SELECT 1; COMMIT;");
      sent(wrap).accepts("BEGIN; SELECT 1; ROLLBACK;");
    }
  }

  @Test
  void flagsCommitInTheMiddleOfABatch() {
    sent(Wrap.BATCH).flags("SELECT 1; COMMIT; SELECT 2;");
    sent(Wrap.EACH_STATEMENT).accepts("SELECT 1; COMMIT; SELECT 2;");
  }

  @Test
  void acceptsCommitInADoBlockThatRunsAlone() {
    sent(Wrap.EACH_STATEMENT).accepts("DO $$ BEGIN COMMIT; END $$; SELECT 1;");
    sent(Wrap.BATCH).flags("DO $$ BEGIN COMMIT; END $$; SELECT 1;");
  }
}
