package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class ConcurrentlyInTransactionRuleTest {

  private static final String INDEX = "CREATE INDEX CONCURRENTLY a_b ON a (b);";

  private final RuleTester rule = RuleTester.of(new ConcurrentlyInTransactionRule());

  private RuleTester sent(Wrap wrap) {
    return rule.tool(new TestTool(wrap, null));
  }

  @Test
  void asksHowTheToolSendsTheFile() {
    sent(Wrap.TRANSACTION).flags(INDEX);
    sent(Wrap.BATCH_IN_TRANSACTION).flags(INDEX);
    sent(Wrap.BATCH).flags(INDEX + "SELECT 1;");
    sent(Wrap.EACH_STATEMENT).accepts(INDEX + "SELECT 1;");
    sent(Wrap.UNKNOWN).accepts(INDEX + "SELECT 1;");
  }

  @Test
  void acceptsABatchOfOneStatement() {
    sent(Wrap.BATCH).accepts("-- the only one\n" + INDEX + "\n-- the end\n");
    sent(Wrap.BATCH_OR_EACH_STATEMENT).accepts(INDEX);
  }

  @Test
  void warnsWhereTheVersionDecides() {
    var found = sent(Wrap.BATCH_OR_EACH_STATEMENT).flags("SET lock_timeout = '2s'; " + INDEX);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void isSureInsideBeginWhateverTheVersion() {
    var found = sent(Wrap.BATCH_OR_EACH_STATEMENT).flags("BEGIN; " + INDEX + " COMMIT;");
    assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(found.get(0).related().get(0).message()).isEqualTo("the transaction begins here");
  }

  @Test
  void knowsThatCommitDoesNotEndABatch() {
    sent(Wrap.BATCH).flags("BEGIN; SELECT 1; COMMIT; " + INDEX);
    sent(Wrap.BATCH_IN_TRANSACTION).flags("COMMIT; " + INDEX);
    sent(Wrap.TRANSACTION).accepts("COMMIT; " + INDEX);
    sent(Wrap.UNKNOWN).accepts("BEGIN; SELECT 1; COMMIT; " + INDEX);
  }

  @Test
  void flagsADoBlockEvenWhereItMayNotRun() {
    rule.flags("DO $$ BEGIN IF true THEN CREATE INDEX CONCURRENTLY a_b ON a (b); END IF; END $$;");
  }

  @Test
  void knowsThatLabelsCouldNotBeAddedOnce() {
    String sql = "BEGIN; ALTER TYPE mood ADD VALUE 'bad'; COMMIT;";
    rule.postgres(11).flags(sql);
    rule.postgres(12).accepts(sql);
    rule.postgres(11).accepts("BEGIN; CREATE TYPE mood AS ENUM ('ok');" + sql.substring(6));
  }

  @Test
  void acceptsASubscriptionWhoseSlotWasTaken() {
    rule.flags("BEGIN; DROP SUBSCRIPTION s; COMMIT;");
    rule.accepts(
        "BEGIN; ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s; COMMIT;");
  }
}
