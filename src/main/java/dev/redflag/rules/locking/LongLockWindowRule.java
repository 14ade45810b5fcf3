package dev.redflag.rules.locking;

import dev.redflag.config.TableSize;
import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.HeldLocks;
import dev.redflag.rules.LockedRelations;
import dev.redflag.rules.Subject;
import dev.redflag.rules.TransactionSteps;
import dev.redflag.rules.Words;
import dev.redflag.schema.Column;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flags what takes long, or waits, while its transaction keeps everybody from another table. */
public final class LongLockWindowRule implements Rule.OfMigration {

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    for (TransactionSteps transaction : TransactionSteps.of(migration)) {
      if (transaction.steps().size() > 1) {
        check(transaction, context);
      }
    }
  }

  /** Tells the first long work of a transaction; failing that, the first lock it waits for. */
  private static void check(TransactionSteps transaction, RuleContext context) {
    HeldLocks held = new HeldLocks();
    Draft waiting = null;
    for (Step step : transaction.steps()) {
      if (step.statement() instanceof DoBlock || TransactionSteps.refuse(step, context)) {
        continue;
      }
      RelationName worked = worked(step, context);
      List<RelationName> locked = worked == null ? List.of() : lockedBefore(step, held);
      if (!locked.isEmpty()) {
        report(locked, held, worked, step, transaction, context);
        return;
      }
      if (waiting == null) {
        waiting = waiting(held, step, transaction, context);
      }
      held.take(step);
    }
    if (waiting != null) {
      context.report(waiting);
    }
  }

  /** The tables that are locked already, and not by {@code step} itself. */
  private static List<RelationName> lockedBefore(Step step, HeldLocks held) {
    List<RelationName> locked = new ArrayList<>();
    for (RelationName relation : held.holders().keySet()) {
      if (step.effects().lockOn(relation) != LockMode.ACCESS_EXCLUSIVE) {
        locked.add(relation);
      }
    }
    return locked;
  }

  /** A table in use whose rows are all read or written; null if there is none. */
  private static RelationName worked(Step step, RuleContext context) {
    if (Conflicts.refuseRows(step)) {
      return null;
    }
    for (RelationName relation : step.effects().rewrites()) {
      if (holdsRows(relation, step, context)) {
        return relation;
      }
    }
    for (RelationName relation : step.effects().scans()) {
      if (holdsRows(relation, step, context)) {
        return relation;
      }
    }
    return null;
  }

  private static boolean holdsRows(RelationName relation, Step step, RuleContext context) {
    Subject subject = Subject.of(relation, step);
    return subject.live(step) && !context.isNew(subject.table());
  }

  private static void report(
      List<RelationName> locked,
      HeldLocks held,
      RelationName worked,
      Step step,
      TransactionSteps transaction,
      RuleContext context) {
    String rows =
        locked.size() == 1 && locked.get(0).equals(worked) ? "its rows" : "rows of " + worked;
    Step first = held.holders().get(locked.get(0));
    Draft draft =
        Draft.at(
                step.statement().span(),
                "All reads and writes of "
                    + Words.list(locked)
                    + " wait while all "
                    + rows
                    + " are "
                    + (step.effects().rewrites(worked) ? "written anew" : "read")
                    + ": the transaction holds an ACCESS EXCLUSIVE lock there already"
                    + unless(transaction, first, step, context)
                    + ".")
            .about(locked.get(0))
            .help(
                "Put this statement in a migration of its own: the locks are released when the"
                    + " transaction before it ends.");
    for (RelationName relation : locked) {
      draft.related(origin(held.holders().get(relation)), relation + " is locked here");
    }
    boolean milder = !transaction.sure(first, step) || readsOnlyNulls(step);
    context.report(draft.severity(severity(context.size(worked), milder)));
  }

  private static Severity severity(TableSize size, boolean milder) {
    if (size == TableSize.LARGE) {
      return milder ? Severity.WARNING : Severity.ERROR;
    }
    return milder || size == TableSize.SMALL ? Severity.NOTE : Severity.WARNING;
  }

  /** Whether it only checks foreign keys of columns that are new: null has nothing to look up. */
  private static boolean readsOnlyNulls(Step step) {
    if (!(step.statement() instanceof AlterTable alter)) {
      return false;
    }
    Subject table = Subject.of(alter.name(), step);
    for (AlterTableAction action : alter.actions()) {
      if (!(action instanceof AddConstraint add)
          || !(add.constraint() instanceof TableConstraint.ForeignKey key)) {
        return false;
      }
      for (Identifier column : key.columns()) {
        Column known = table.column(column);
        if (known == null
            || !table.hasNewColumn(column, step)
            || known.fillsItself()
            || known.updated()) {
          return false;
        }
      }
    }
    return true;
  }

  /** What is told of a lock that is held while the transaction waits for another; or null. */
  private static Draft waiting(
      HeldLocks held, Step step, TransactionSteps transaction, RuleContext context) {
    if (held.holders().isEmpty() || step.session().settings().containsKey("lock_timeout")) {
      return null;
    }
    for (RelationName other : LockedRelations.live(step)) {
      for (Map.Entry<RelationName, Step> holder : held.holders().entrySet()) {
        if (!held.holders().containsKey(other)) {
          return Draft.at(
                  step.statement().span(),
                  "All reads and writes of "
                      + holder.getKey()
                      + " wait until this statement gets its lock on "
                      + other
                      + ": the transaction holds an ACCESS EXCLUSIVE lock there already"
                      + unless(transaction, holder.getValue(), step, context)
                      + ".")
              .about(holder.getKey())
              .severity(Severity.NOTE)
              .related(origin(holder.getValue()), holder.getKey() + " is locked here")
              .help(
                  "Change each table in a migration of its own, or let this one give up when it has"
                      + " to wait, before it:\nSET lock_timeout = '2s';");
        }
      }
    }
    return null;
  }

  private static String unless(
      TransactionSteps transaction, Step holder, Step step, RuleContext context) {
    return transaction.sure(holder, step) ? "" : ", " + context.tool().batchesWhen();
  }

  private static Origin origin(Step step) {
    return new Origin(step.migration(), step.script().source(), step.statement().span());
  }
}
