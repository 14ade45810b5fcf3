package dev.redflag.rules;

import dev.redflag.migration.Wrap;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.sql.ast.DoBlock;
import java.util.List;
import java.util.Map;

/** Statements with CONCURRENTLY, which PostgreSQL refuses inside a transaction. */
public final class ConcurrentIndex {

  private ConcurrentIndex() {}

  /**
   * Tells to run {@code concurrent} in place of the statement of {@code step}, and mends the file
   * so if its tool runs it as it has to be run.
   *
   * @param first what is done, an imperative clause without a period
   * @param concurrent the statement, without its semicolon
   */
  public static Draft advise(
      Draft draft, String first, String concurrent, Step step, RuleContext context) {
    draft.help(first + ":\n" + concurrent + ";\n" + context.tool().outsideTransaction());
    if (runsOutsideTransaction(step, context)) {
      draft.fix(new Fix(first, List.of(new Edit(step.statement().span(), concurrent)), Map.of()));
    }
    return draft;
  }

  /** Whether the tool is known to run the statement by itself, in no transaction. */
  private static boolean runsOutsideTransaction(Step step, RuleContext context) {
    if (step.session().inTransaction() || step.conditional()) {
      return false;
    }
    List<?> statements = step.script().statements();
    boolean alone = statements.size() == 1 && !(statements.get(0) instanceof DoBlock);
    Wrap wrap = context.tool().wrap(step.migration(), step.script().source());
    return switch (wrap) {
      case EACH_STATEMENT -> step.script().statements().contains(step.statement());
      case BATCH, BATCH_OR_EACH_STATEMENT -> alone;
      case TRANSACTION, UNKNOWN -> false;
    };
  }
}
