package dev.redflag.rules.convention;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Unread;
import dev.redflag.sql.ast.UnreadAction;

/** Tells of what Redflag could not read, and so did not judge. */
public final class UnreadStatementRule implements Rule.OfStatement {

  @Override
  public void check(Step step, RuleContext context) {
    checkBytes(step, context);
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

  private static void checkBytes(Step step, RuleContext context) {
    int offset = step.script().source().invalidAt();
    if (offset < 0 || !holds(step, offset)) {
      return;
    }
    boolean zero = step.script().source().text().charAt(offset) == '\0';
    context.report(
        Draft.at(
                new Span(offset, offset + 1),
                zero
                    ? "Here stands a zero byte, which PostgreSQL does not take in a statement."
                    : "Here stand bytes that are not UTF-8; a database in UTF-8 refuses them.")
            .help("Save the file as UTF-8."));
  }

  /** Whether the step's statement is the one of the file, and none in a block, that holds it. */
  private static boolean holds(Step step, int offset) {
    Span place = new Span(offset, offset + 1);
    if (!step.statement().span().contains(place)
        || (step.statement() instanceof Unread unread && unread.trouble().contains(place))) {
      return false;
    }
    return step.script().statementAt(offset) == step.statement();
  }
}
