package dev.redflag.rules.convention;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Unread;
import dev.redflag.sql.ast.UnreadAction;

/** Tells of what Redflag could not read, and so did not judge. */
public final class UnreadStatementRule implements Rule.OfStatement {

  @Override
  public void check(Step step, RuleContext context) {
    if (step.statement() instanceof Unread unread) {
      context.report(
          Draft.at(
                  unread.trouble(),
                  "This statement could not be read (" + unread.reason() + ") and is not checked.")
              .help(
                  "Correct it if PostgreSQL refuses it too. If PostgreSQL accepts it, please report"
                      + " it as a defect of Redflag."));
      return;
    }
    if (!(step.statement() instanceof AlterTable alter)) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof UnreadAction unread) {
        context.report(
            Draft.at(
                    unread.trouble(),
                    "This action on " + alter.name() + " could not be read and is not checked.")
                .help(
                    "Correct it if PostgreSQL refuses it too. If PostgreSQL accepts it, please"
                        + " report it as a defect of Redflag."));
      }
    }
  }
}
