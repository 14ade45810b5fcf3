package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.AddedColumn;
import dev.redflag.rules.AddedConstraint;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.Reference;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** Flags a foreign key that is checked for all rows of a table in use while writes wait. */
public final class AddForeignKeyBlockingRule implements Rule.OfStatement {

  /** From this version on NOT VALID is allowed on a partitioned table. */
  private static final int NOT_VALID_ON_PARTITIONED = 18;

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null || !alteration.touchesRows(context)) {
      return;
    }
    for (AlterTableAction action : alteration.statement().actions()) {
      if (action instanceof AddConstraint add
          && add.constraint() instanceof TableConstraint.ForeignKey key
          && !key.flags().notValid()
          && alteration.reads(action)) {
        report(key, alteration, step, context);
      } else if (action instanceof AddColumn add) {
        checkColumn(add, alteration, step, context);
      }
    }
  }

  private static void report(
      TableConstraint.ForeignKey key, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    AddedConstraint added = new AddedConstraint(key, table, step);
    Draft draft =
        draft(key.span(), "Adding foreign key " + added.name(), key.target(), alteration, step);
    boolean partitioned = table.table() != null && table.table().partitioned();
    if (partitioned && context.postgres() < NOT_VALID_ON_PARTITIONED) {
      draft.help(
          "Before version 18 PostgreSQL refuses NOT VALID on a partitioned table. Add the key to each"
              + " partition NOT VALID, validate it there in a later migration, and add it to "
              + table
              + " last, which then takes over those of the partitions.");
    } else {
      added.inTwoSteps(draft, context);
      String withColumn = withColumn(key, added, step, context);
      if (withColumn != null) {
        draft.help(
            "Write the key where its column is added: nothing has to be checked there, as all rows"
                + " hold null:\n"
                + withColumn
                + "\nOr: "
                + Character.toLowerCase(draft.help().charAt(0))
                + draft.help().substring(1));
      }
    }
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  /**
   * The ADD COLUMN of this migration with the key in it; null unless the key is one column that the
   * migration adds without a value, and what it refers to is there before.
   */
  private static String withColumn(
      TableConstraint.ForeignKey key, AddedConstraint added, Step step, RuleContext context) {
    if (key.columns().size() != 1) {
      return null;
    }
    String name = key.columns().get(0).value();
    for (EarlierSteps.Added column : EarlierSteps.added(added.table(), name, context)) {
      AddColumn add = column.action();
      if (add.column().defaultValue() == null
          && !add.column().notNull()
          && Subject.of(key.target().table(), column.step()).table() != null) {
        return "ALTER TABLE "
            + added.table()
            + " ADD COLUMN "
            + step.script().text(add.column().span())
            + " CONSTRAINT "
            + added.name()
            + " "
            + step.script().text(key.target().span())
            + ";";
      }
    }
    return null;
  }

  private static void checkColumn(
      AddColumn add, Alteration alteration, Step step, RuleContext context) {
    for (ColumnConstraint constraint : add.column().constraints()) {
      if (constraint instanceof ColumnConstraint.References references
          && add.column().defaultValue() != null
          && !alteration.rewrites()
          && alteration.reads(add)) {
        Draft draft =
            draft(
                references.span(),
                "Adding column " + add.column().name() + " with a foreign key and a default",
                references.target(),
                alteration,
                step);
        String name =
            references.name() == null
                ? AddedConstraint.name(alteration.table(), add.column().name(), "fkey")
                : references.name().toString();
        draft.help(
            "Add the column without the foreign key, add the key without checking the rows, and check"
                + " them in a later migration, while reads and writes go on:\n"
                + new AddedColumn(add, alteration.table(), step).without(references)
                + "\nALTER TABLE "
                + alteration.table()
                + " ADD CONSTRAINT "
                + name
                + " FOREIGN KEY ("
                + add.column().name()
                + ") "
                + step.script().text(references.target().span())
                + " NOT VALID;\n-- in a later migration:\nALTER TABLE "
                + alteration.table()
                + " VALIDATE CONSTRAINT "
                + name
                + ";");
        context.report(RowCount.weigh(draft, alteration.table().name(), context));
      }
    }
  }

  private static Draft draft(
      Span span, String doing, Reference target, Alteration alteration, Step step) {
    Subject table = alteration.table();
    Subject referenced = Subject.of(target.table(), step);
    List<Subject> waiting = new ArrayList<>();
    waiting.add(table);
    LockMode mode = alteration.lock();
    if (referenced.live(step)
        && !referenced.name().equals(table.name())
        && step.effects().lockOn(referenced.name()) == mode) {
      waiting.add(referenced);
    }
    String meanwhile =
        waiting.size() == 1
            ? "while all its rows are checked"
            : "while all rows of " + table + " are checked";
    return Draft.at(span, Blocking.message(doing, mode, waiting, meanwhile)).about(table.name());
  }
}
