package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class OutsideTransactionRuleTest {

  private final RuleTester rule = RuleTester.of(new OutsideTransactionRule());

  private RuleTester sent(Wrap wrap) {
    return rule.tool(new TestTool(wrap, null));
  }

  @Test
  void asksHowTheToolSendsTheFile() {
    sent(Wrap.EACH_STATEMENT).flags("LOCK TABLE a; SELECT 1;");
    sent(Wrap.BATCH).flags("LOCK TABLE a;");
    sent(Wrap.BATCH).accepts("LOCK TABLE a; SELECT 1;");
    sent(Wrap.UNKNOWN).accepts("LOCK TABLE a; SELECT 1;");
    assertThat(sent(Wrap.BATCH_OR_EACH_STATEMENT).flags("LOCK TABLE a; SELECT 1;").get(0))
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void knowsThatSavepointsNeedABlock() {
    sent(Wrap.BATCH).flags("SAVEPOINT a; SELECT 1;");
    sent(Wrap.BATCH_OR_EACH_STATEMENT).flags("SAVEPOINT a; SELECT 1;");
    sent(Wrap.BATCH).accepts("BEGIN; SAVEPOINT a; COMMIT;");
    sent(Wrap.TRANSACTION).accepts("SAVEPOINT a; SELECT 1;");
  }
}
