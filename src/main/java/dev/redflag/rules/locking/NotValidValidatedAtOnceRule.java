package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.OpenTransaction;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flags VALIDATE CONSTRAINT in the transaction that adds the constraint NOT VALID. */
public final class NotValidValidatedAtOnceRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable alter) || Conflicts.refuse(step)) {
      return;
    }
    Subject table = Subject.of(alter.name(), step);
    if (!table.live(step) || context.isNew(table.table())) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof ValidateConstraint validate) {
        check(validate, table, step, context);
      }
    }
  }

  private static void check(
      ValidateConstraint validate, Subject table, Step step, RuleContext context) {
    OpenTransaction transaction = OpenTransaction.of(step, context);
    for (Step earlier : transaction.addNotValid(validate.name().value())) {
      AddConstraint added = added(validate, table, earlier);
      if (added == null) {
        continue;
      }
      LockMode mode = earlier.effects().lockOn(table.name());
      String unless = transaction.surely(earlier) ? "" : ", " + context.tool().batchesWhen();
      Draft draft =
          Draft.at(
                  validate.span(),
                  "NOT VALID is no use for "
                      + validate.name()
                      + ": it blocks "
                      + Blocking.waiters(mode, lockedBy(earlier, mode))
                      + " while all rows are read, since the transaction that adds it validates it"
                      + unless
                      + ".")
              .about(table.name())
              .related(
                  new Origin(earlier.migration(), earlier.script().source(), added.span()),
                  "it is added here")
              .help(
                  "Validate it in a migration of its own, after the one that adds it:\nALTER TABLE "
                      + table
                      + " "
                      + earlier.script().text(added.span())
                      + ";\n-- in a later migration:\nALTER TABLE "
                      + table
                      + " VALIDATE CONSTRAINT "
                      + validate.name()
                      + ";");
      context.report(RowCount.weigh(draft, table.name(), context));
      return;
    }
  }

  /** The action of {@code step} that adds the constraint NOT VALID, or null. */
  private static AddConstraint added(ValidateConstraint validate, Subject table, Step step) {
    if (!(step.statement() instanceof AlterTable alter)
        || !Subject.of(alter.name(), step).name().equals(table.name())) {
      return null;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof AddConstraint add
          && add.constraint().name() != null
          && add.constraint().name().value().equals(validate.name().value())
          && add.constraint().flags().notValid()
          && step.effects().lockOn(table.name()) != null) {
        return add;
      }
    }
    return null;
  }

  private static List<RelationName> lockedBy(Step step, LockMode mode) {
    List<RelationName> relations = new ArrayList<>(2);
    for (Map.Entry<RelationName, LockMode> lock : step.effects().locks().entrySet()) {
      if (lock.getValue() == mode && Subject.of(lock.getKey(), step).live(step)) {
        relations.add(lock.getKey());
      }
    }
    return relations;
  }
}
