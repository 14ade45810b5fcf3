package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Enclosure;
import dev.redflag.schema.Session;
import dev.redflag.sql.ast.DeclareCursor;
import dev.redflag.sql.ast.LockTable;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Transaction;

/** Flags LOCK TABLE, SAVEPOINT and their like where no transaction is open. */
public final class OutsideTransactionRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Transaction.class || kind == LockTable.class || kind == DeclareCursor.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Statement statement = step.statement();
    String savepoint = savepoint(statement);
    String command = savepoint == null ? command(statement) : savepoint;
    if (command == null) {
      return;
    }
    Enclosure enclosure = Enclosure.of(step, context);
    if (enclosure.inDoBlock()) {
      return;
    }
    if (savepoint != null) {
      checkSavepoint(savepoint, step, enclosure, context);
      return;
    }
    String fails = command + " fails outside of a transaction: ";
    if (enclosure.none()) {
      String why = context.tool().title() + " commits each statement of this file by itself.";
      context.report(Draft.at(statement.span(), fails + why));
    } else if (enclosure.perhaps()) {
      String why = context.tool().splitsWhen() + " each statement is committed by itself.";
      context.report(Draft.at(statement.span(), fails + why).severity(Severity.WARNING));
    }
  }

  /** A savepoint needs a block; that several statements are one query is not enough. */
  private static void checkSavepoint(
      String command, Step step, Enclosure enclosure, RuleContext context) {
    boolean known = enclosure.none() || enclosure.perhaps() || enclosure.sure();
    if (known && step.session().block() == Session.Block.NONE) {
      context.report(
          Draft.at(
              step.statement().span(),
              command + " fails where no BEGIN has opened a transaction."));
    }
  }

  private static String savepoint(Statement statement) {
    if (!(statement instanceof Transaction transaction)) {
      return null;
    }
    return switch (transaction.transactionKind()) {
      case SAVEPOINT -> "SAVEPOINT";
      case RELEASE -> "RELEASE SAVEPOINT";
      case ROLLBACK_TO -> "ROLLBACK TO SAVEPOINT";
      default -> null;
    };
  }

  private static String command(Statement statement) {
    if (statement instanceof LockTable) {
      return "LOCK TABLE";
    }
    return statement instanceof DeclareCursor cursor && !cursor.withHold()
        ? "DECLARE CURSOR"
        : null;
  }
}
