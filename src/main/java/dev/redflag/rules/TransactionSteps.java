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
    List<Step> steps = new ArrayList<>(context.earlier());
    steps.add(step);
    List<TransactionSteps> all = of(new MigrationSteps(step.migration(), step.script(), steps));
    return all.get(all.size() - 1);
  }

  private static List<Step> close(List<Step> current, List<TransactionSteps> transactions) {
    if (!current.isEmpty()) {
      transactions.add(new TransactionSteps(current));
    }
    return new ArrayList<>();
  }

  private static boolean ends(Step step) {
    if (!(step.statement() instanceof Transaction transaction)) {
      return false;
    }
    return switch (transaction.transactionKind()) {
      case COMMIT, ROLLBACK, PREPARE -> true;
      default -> false;
    };
  }

  /** Whether two of the steps run in it whatever the version of the tool. */
  public boolean sure(Step earlier, Step later) {
    return (earlier.session().inTransaction() && later.session().inTransaction())
        || steps.get(0).statement() instanceof DoBlock;
  }
}
