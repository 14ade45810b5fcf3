package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Enclosure;
import dev.redflag.rules.OwnTransaction;

/** Flags CONCURRENTLY, VACUUM and their like where PostgreSQL refuses them: in a transaction. */
public final class ConcurrentlyInTransactionRule implements Rule.OfStatement {

  @Override
  public void check(Step step, RuleContext context) {
    String command = OwnTransaction.command(step, context);
    if (command == null) {
      return;
    }
    Enclosure enclosure = Enclosure.of(step, context);
    if (enclosure.inDoBlock()) {
      report(step, context, command + " fails in a DO block: PostgreSQL runs it by itself only.");
    } else if (enclosure.sure()) {
      report(step, context, command + " fails in a transaction: " + enclosure.reason() + ".");
    } else if (enclosure.perhaps()) {
      report(step, context, command + " fails in a transaction: " + enclosure.reason() + ".");
    }
  }

  private static void report(Step step, RuleContext context, String message) {
    Enclosure enclosure = Enclosure.of(step, context);
    Draft draft =
        Draft.at(step.statement().span(), message)
            .help(context.tool().outsideTransaction())
            .related(enclosure.begin(), "the transaction begins here");
    if (!enclosure.sure() && !enclosure.inDoBlock()) {
      draft.severity(Severity.WARNING);
    }
    context.report(draft);
  }
}
