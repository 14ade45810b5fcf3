package dev.redflag.rules.failure;

import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Enclosure;
import dev.redflag.schema.Session;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Transaction;
import dev.redflag.sql.ast.TransactionKind;

/** Flags COMMIT, ROLLBACK and BEGIN that meddle with a transaction which is not the file's own. */
public final class TransactionControlInMigrationRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Transaction.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Transaction transaction)) {
      return;
    }
    TransactionKind kind = transaction.transactionKind();
    Enclosure enclosure = Enclosure.of(step, context);
    if (enclosure.inDoBlock()) {
      checkInBlock(kind, step, enclosure, context);
    } else if (step.session().block() == Session.Block.TOOL) {
      checkInToolsTransaction(kind, step, context);
    } else if (step.session().block() == Session.Block.NONE) {
      checkAlone(kind, step, context);
    }
  }

  /** In a DO block only COMMIT and ROLLBACK can stand, and only outside of a transaction. */
  private static void checkInBlock(
      TransactionKind kind, Step step, Enclosure enclosure, RuleContext context) {
    if (kind != TransactionKind.COMMIT && kind != TransactionKind.ROLLBACK) {
      return;
    }
    String message = kind + " fails in a DO block that runs in a transaction: ";
    if (enclosure.sure()) {
      report(step, message + enclosure.reason() + ".", Severity.ERROR, context);
    } else if (enclosure.perhaps()) {
      report(step, message + enclosure.reason() + ".", Severity.WARNING, context);
    }
  }

  private static void checkInToolsTransaction(
      TransactionKind kind, Step step, RuleContext context) {
    MigrationTool tool = context.tool();
    switch (kind) {
      case COMMIT, PREPARE ->
          report(
              step,
              kind
                  + " ends the transaction that "
                  + tool.title()
                  + " runs the file in: if something fails after it, what came before stays.",
              Severity.WARNING,
              context);
      case ROLLBACK ->
          report(
              step,
              "ROLLBACK takes back all that the file did before, and "
                  + tool.title()
                  + " says that it was applied.",
              Severity.ERROR,
              context);
      default -> {}
    }
  }

  private static void checkAlone(TransactionKind kind, Step step, RuleContext context) {
    boolean batch = step.session().wrap() == Wrap.BATCH;
    if (kind == TransactionKind.COMMIT && batch) {
      report(
          step,
          "COMMIT without BEGIN commits what came before it in the file: if something fails after"
              + " it, that stays.",
          Severity.WARNING,
          context);
    } else if (kind == TransactionKind.ROLLBACK && batch) {
      report(
          step,
          "ROLLBACK without BEGIN takes back all that the file did before.",
          Severity.WARNING,
          context);
    }
  }

  private static void report(Step step, String message, Severity severity, RuleContext context) {
    context.report(Draft.at(step.statement().span(), message).severity(severity));
  }
}
