package dev.redflag.rules;

import dev.redflag.rule.Step;
import dev.redflag.schema.Constraint;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.InsertSource;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.SetConstraints;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.List;

/**
 * The rows of a table that a deferred foreign key has still to check.
 *
 * @param step the step that changed them
 * @param constraint the foreign key, as SQL must write it
 * @param sure whether the step has changed a row for sure
 */
public record DeferredChecks(Step step, String constraint, boolean sure) {

  /** Whether the table has a foreign key that can be deferred at all. */
  public static boolean mayBe(Subject table) {
    if (table.table() == null) {
      return false;
    }
    for (Constraint constraint : table.table().constraints().values()) {
      if (constraint.type() == Constraint.Type.FOREIGN_KEY && constraint.deferrable()) {
        return true;
      }
    }
    return false;
  }

  /** Those of {@code table} before {@code last} of the transaction, or null. */
  public static DeferredChecks of(Subject table, TransactionSteps transaction, Step last) {
    DeferredChecks found = null;
    boolean deferred = false;
    for (Step step : transaction.steps()) {
      if (step == last) {
        break;
      }
      if (step.statement() instanceof SetConstraints set) {
        deferred = set.deferred();
        // With names it may be about other constraints; then nothing is claimed.
        found = null;
      } else if (found == null || !found.sure) {
        DeferredChecks next = left(table, step, deferred);
        found = next == null ? found : next;
      }
    }
    return found;
  }

  /** The line of the statement that changed the rows. */
  public int line() {
    return step.script().source().position(step.statement().span().start()).line();
  }

  private static DeferredChecks left(Subject table, Step step, boolean deferred) {
    Statement statement = step.statement();
    if (statement instanceof Insert insert) {
      Subject target = Subject.of(insert.table(), step);
      Constraint key = target.name().equals(table.name()) ? key(target, null, deferred) : null;
      boolean sure =
          insert.source() == InsertSource.VALUES && !insert.onConflict() && !step.conditional();
      return key == null ? null : new DeferredChecks(step, name(key), sure);
    }
    if (statement instanceof Update update) {
      Subject target = Subject.of(update.table(), step);
      Constraint key =
          target.name().equals(table.name()) ? key(target, update.assignments(), deferred) : null;
      return key == null ? null : new DeferredChecks(step, name(key), false);
    }
    return null;
  }

  /** A deferred foreign key of the table that the change concerns, or null. */
  private static Constraint key(Subject table, List<Assignment> assignments, boolean deferred) {
    if (table.table() == null) {
      return null;
    }
    for (Constraint constraint : table.table().constraints().values()) {
      if (constraint.type() == Constraint.Type.FOREIGN_KEY
          && !constraint.perhaps()
          && (constraint.initiallyDeferred() || (deferred && constraint.deferrable()))
          && (assignments == null || assigns(assignments, constraint.columns()))) {
        return constraint;
      }
    }
    return null;
  }

  private static boolean assigns(List<Assignment> assignments, List<String> columns) {
    for (Assignment assignment : assignments) {
      for (Identifier column : assignment.columns()) {
        if (columns.contains(column.value())) {
          return true;
        }
      }
    }
    return false;
  }

  private static String name(Constraint constraint) {
    return Quoting.quoteIfNeeded(constraint.name());
  }
}
