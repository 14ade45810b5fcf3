package dev.redflag.rules;

import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps of a migration that are committed together.
 *
 * @param steps the steps in order; the statements in a DO block follow it
 */
public record TransactionSteps(List<Step> steps) {

  /**
   * The transactions of a migration in order; a statement that is committed by itself is one too.
   *
   * <p>What the tool may send as a batch, depending on its version, is taken for one transaction:
   * {@link #sure} tells.
   */
  public static List<TransactionSteps> of(MigrationSteps migration) {
    List<TransactionSteps> transactions = new ArrayList<>();
    List<Step> current = new ArrayList<>();
    Span block = null;
    for (Step step : migration.steps()) {
      boolean inBlock = block != null && block.contains(step.statement().span());
      if (!inBlock && !step.session().mayBeInTransaction()) {
        current = close(current, transactions);
      }
      current.add(step);
      if (step.statement() instanceof DoBlock) {
        block = step.statement().span();
      }
      if (!inBlock && ends(step)) {
        current = close(current, transactions);
      }
    }
    close(current, transactions);
    return transactions;
  }

  /** The transaction of {@code step}, which is its last step. */
  public static TransactionSteps upTo(Step step, RuleContext context) {
    TransactionNotes open = TransactionNotes.of(context);
    List<Step> steps = new ArrayList<>();
    if (open.takes(step)) {
      steps.addAll(open.steps());
    }
    steps.add(step);
    return new TransactionSteps(steps);
  }

  /** Whether two steps of one transaction, the first of which is {@code first}, surely share it. */
  static boolean sure(Step first, Step earlier, Step later) {
    return (earlier.session().inTransaction() && later.session().inTransaction())
        || first.statement() instanceof DoBlock;
  }

  private static List<Step> close(List<Step> current, List<TransactionSteps> transactions) {
    if (!current.isEmpty()) {
      transactions.add(new TransactionSteps(current));
    }
    return new ArrayList<>();
  }

  static boolean ends(Step step) {
    if (!(step.statement() instanceof Transaction transaction)) {
      return false;
    }
    return switch (transaction.transactionKind()) {
      case COMMIT, ROLLBACK, PREPARE -> true;
      default -> false;
    };
  }

  /** Whether PostgreSQL refuses a step of a transaction of several, so that it locks nothing. */
  public static boolean refuse(Step step, RuleContext context) {
    return Conflicts.refuse(step) || OwnTransaction.command(step, context) != null;
  }

  /** Whether two of the steps run in it whatever the version of the tool. */
  public boolean sure(Step earlier, Step later) {
    return sure(steps.get(0), earlier, later);
  }
}
