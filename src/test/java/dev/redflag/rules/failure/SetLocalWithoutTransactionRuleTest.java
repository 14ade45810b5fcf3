package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class SetLocalWithoutTransactionRuleTest {

  private static final String SQL = "SET LOCAL lock_timeout = '2s'; SELECT 1;";

  private final RuleTester rule = RuleTester.of(new SetLocalWithoutTransactionRule());

  private RuleTester sent(Wrap wrap) {
    return rule.tool(new TestTool(wrap, null));
  }

  @Test
  void asksHowTheToolSendsTheFile() {
    sent(Wrap.EACH_STATEMENT).flags(SQL);
    sent(Wrap.BATCH_OR_EACH_STATEMENT).flags(SQL);
    sent(Wrap.BATCH).accepts(SQL);
    sent(Wrap.TRANSACTION).accepts(SQL);
    sent(Wrap.UNKNOWN).accepts(SQL);
  }

  @Test
  void tellsHowToSetIt() {
    assertThat(sent(Wrap.EACH_STATEMENT).flags(SQL).get(0).help())
        .startsWith("Write SET lock_timeout without LOCAL");
    assertThat(sent(Wrap.EACH_STATEMENT).flags(SQL).get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void flagsTheOthersOfItsKind() {
    sent(Wrap.EACH_STATEMENT).flags("SET CONSTRAINTS ALL DEFERRED; SELECT 1;");
    sent(Wrap.EACH_STATEMENT).flags("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; SELECT 1;");
    sent(Wrap.EACH_STATEMENT).accepts("SET lock_timeout = '2s'; SELECT 1;");
  }

  @Test
  void acceptsDoBlocks() {
    sent(Wrap.EACH_STATEMENT).accepts("DO $$ BEGIN SET LOCAL lock_timeout = '2s'; END $$;");
  }
}
