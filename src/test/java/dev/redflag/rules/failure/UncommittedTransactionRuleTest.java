package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class UncommittedTransactionRuleTest {

  private final RuleTester rule = RuleTester.of(new UncommittedTransactionRule());

  @Test
  void flagsTheLastBeginThatIsOpen() {
    var found =
        rule.flags(
            """
            BEGIN; SELECT 1; COMMIT;
            START TRANSACTION; SELECT 1;
            ^^^^^^^^^^^^^^^^^
            """);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void acceptsRollback() {
    rule.accepts("BEGIN; SELECT 1; ROLLBACK;");
  }

  @Test
  void acceptsBeginInTheTransactionOfATool() {
    rule.tool(new TestTool(Wrap.TRANSACTION, null)).accepts("BEGIN; SELECT 1;");
    rule.tool(new TestTool(Wrap.BATCH, null)).flags("BEGIN; SELECT 1;");
  }
}
