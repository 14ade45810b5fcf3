package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.AddedColumn;
import dev.redflag.rules.AddedConstraint;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.List;

/** Flags a check that is tried on all rows of a table in use while everybody waits. */
public final class AddCheckBlockingRule implements Rule.OfStatement {

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
      if (alteration.rewrites()) {
        return;
      }
      if (action instanceof AddConstraint add
          && add.constraint() instanceof TableConstraint.Check check
          && !check.flags().notValid()
          && alteration.reads(action)) {
        report(check, alteration, step, context);
      } else if (action instanceof AddColumn add && alteration.reads(action)) {
        for (ColumnConstraint constraint : add.column().constraints()) {
          if (constraint instanceof ColumnConstraint.Check check) {
            report(check, add, alteration, step, context);
          }
        }
      }
    }
  }

  private static void report(
      TableConstraint.Check check, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    AddedConstraint added = new AddedConstraint(check, table, step);
    Draft draft = draft(check.span(), "Adding check " + added.name(), alteration);
    context.report(RowCount.weigh(added.inTwoSteps(draft, context), table.name(), context));
  }

  private static void report(
      ColumnConstraint.Check check,
      AddColumn add,
      Alteration alteration,
      Step step,
      RuleContext context) {
    Subject table = alteration.table();
    String name =
        check.name() == null
            ? AddedConstraint.name(table, add.column().name(), "check")
            : check.name().toString();
    Draft draft =
        draft(check.span(), "Adding column " + add.column().name() + " with a check", alteration)
            .help(
                "Add the column without the check, add the check without trying it, and try it in a"
                    + " later migration, while reads and writes go on:\n"
                    + new AddedColumn(add, table, step).without(check)
                    + "\nALTER TABLE "
                    + table
                    + " ADD CONSTRAINT "
                    + name
                    + " CHECK ("
                    + step.script().text(check.condition().span())
                    + ") NOT VALID;\n-- in a later migration:\nALTER TABLE "
                    + table
                    + " VALIDATE CONSTRAINT "
                    + name
                    + ";");
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  private static Draft draft(Span span, String doing, Alteration alteration) {
    Subject table = alteration.table();
    return Draft.at(
            span,
            Blocking.message(
                doing, alteration.lock(), List.of(table), "while all its rows are checked"))
        .about(table.name());
  }
}
