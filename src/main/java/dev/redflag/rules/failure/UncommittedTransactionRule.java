package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.schema.Session;
import dev.redflag.sql.ast.Transaction;

/** Flags BEGIN that no COMMIT of the same migration follows. */
public final class UncommittedTransactionRule implements Rule.OfMigration {

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    Step open = null;
    for (Step step : migration.steps()) {
      if (step.statement() instanceof Transaction transaction) {
        open = after(transaction, step, open);
      }
    }
    if (open == null) {
      return;
    }
    boolean prisma = context.tool().name().equals("prisma");
    String message =
        prisma
            ? "BEGIN has no COMMIT: Prisma says that the migration was applied, and PostgreSQL takes"
                + " it back when Prisma disconnects, with all that comes after it."
            : "BEGIN has no COMMIT: what comes after it is taken back when the connection ends.";
    Draft draft = Draft.at(open.statement().span(), message);
    if (!prisma) {
      draft.severity(Severity.WARNING);
    }
    context.report(draft);
  }

  /** The BEGIN of the transaction that is open after a statement; null if none is. */
  private static Step after(Transaction statement, Step step, Step open) {
    return switch (statement.transactionKind()) {
      case BEGIN -> step.session().block() == Session.Block.NONE ? step : open;
      case COMMIT, ROLLBACK, PREPARE -> statement.chain() ? step : null;
      default -> open;
    };
  }
}
