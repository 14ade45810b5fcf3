package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.DeferredChecks;
import dev.redflag.rules.Subject;
import dev.redflag.rules.TransactionSteps;
import dev.redflag.schema.Origin;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.ChangeOwner;
import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Truncate;
import java.util.ArrayList;
import java.util.List;

/** Flags a change of a table in a transaction that still has to check rows of it. */
public final class PendingTriggerEventsRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class
        || kind == CreateIndex.class
        || kind == Truncate.class
        || kind == ChangeOwner.class
        || kind == Cluster.class
        || kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!step.session().mayBeInTransaction() || step.conditional()) {
      return;
    }
    List<QualifiedName> names = changed(step.statement());
    if (names.isEmpty()) {
      return;
    }
    for (QualifiedName name : names) {
      Subject table = Subject.of(name, step);
      if (!DeferredChecks.mayBe(table)) {
        continue;
      }
      TransactionSteps transaction = TransactionSteps.upTo(step, context);
      DeferredChecks checks = DeferredChecks.of(table, transaction, step);
      if (checks != null) {
        report(name, table, checks, transaction, step, context);
        return;
      }
    }
  }

  private static void report(
      QualifiedName name,
      Subject table,
      DeferredChecks checks,
      TransactionSteps transaction,
      Step step,
      RuleContext context) {
    boolean sure = transaction.sure(checks.step(), step);
    Draft draft =
        Draft.at(
                name.span(),
                "This fails"
                    + (checks.sure() ? "" : " if it changed any row")
                    + ", because "
                    + table
                    + " has pending trigger events: the rows that line "
                    + checks.line()
                    + " changes are checked at the end of the transaction only ("
                    + checks.constraint()
                    + ")"
                    + (sure ? "" : ", " + context.tool().batchesWhen())
                    + ".")
            .about(table.name())
            .related(
                new Origin(
                    checks.step().migration(),
                    checks.step().script().source(),
                    checks.step().statement().span()),
                "the rows are changed here")
            .help(
                "Change the rows in a migration of its own, or have them checked before this"
                    + " statement:\nSET CONSTRAINTS ALL IMMEDIATE;");
    if (!sure || !checks.sure()) {
      draft.severity(Severity.WARNING);
    }
    context.report(draft);
  }

  /** The tables that must have no pending events. */
  private static List<QualifiedName> changed(Statement statement) {
    if (statement instanceof AlterTable alter) {
      return List.of(alter.name());
    }
    if (statement instanceof CreateIndex create) {
      return create.concurrently() ? List.of() : List.of(create.table());
    }
    if (statement instanceof Truncate truncate) {
      return truncate.tables();
    }
    if (statement instanceof ChangeOwner change) {
      return change.objectType() == ObjectType.TABLE ? List.of(change.name()) : List.of();
    }
    if (statement instanceof Cluster cluster) {
      return cluster.table() == null ? List.of() : List.of(cluster.table());
    }
    if (statement instanceof Drop drop && drop.objectType() == ObjectType.TABLE) {
      List<QualifiedName> names = new ArrayList<>(drop.targets().size());
      for (DropTarget target : drop.targets()) {
        names.add(target.name());
      }
      return names;
    }
    return List.of();
  }
}
