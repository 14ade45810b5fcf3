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
import dev.redflag.rules.UniqueIndex;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.List;

/** Flags UNIQUE whose index is built while everybody waits for a table in use. */
public final class AddUniqueBlockingRule implements Rule.OfStatement {

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
          && add.constraint() instanceof TableConstraint.Unique unique
          && unique.usingIndex() == null
          && alteration.reads(action)) {
        report(unique, alteration, step, context);
      } else if (action instanceof AddColumn add && alteration.reads(action)) {
        for (ColumnConstraint constraint : add.column().constraints()) {
          if (constraint instanceof ColumnConstraint.Unique unique) {
            report(unique, add, alteration, step, context);
          }
        }
      }
    }
  }

  private static void report(
      TableConstraint.Unique unique, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    AddedConstraint added = new AddedConstraint(unique, table, step);
    Draft draft = draft(unique.span(), "Adding unique constraint " + added.name(), alteration);
    UniqueIndex index =
        new UniqueIndex(table, added.name(), unique.columns(), unique.include(), unique.flags());
    draft.help(index.steps("UNIQUE", unique.nullsNotDistinct(), context));
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  private static void report(
      ColumnConstraint.Unique unique,
      AddColumn add,
      Alteration alteration,
      Step step,
      RuleContext context) {
    Subject table = alteration.table();
    Identifier column = add.column().name();
    String name =
        unique.name() != null
            ? unique.name().toString()
            : AddedConstraint.name(table, column, "key");
    Draft draft =
        draft(unique.span(), "Adding column " + column + " with a unique constraint", alteration);
    UniqueIndex index = new UniqueIndex(table, name, List.of(column), List.of(), unique.flags());
    draft.help(
        "Add the column without the constraint:\n"
            + new AddedColumn(add, table, step).without(unique)
            + "\n"
            + index.steps("UNIQUE", unique.nullsNotDistinct(), context));
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  private static Draft draft(Span span, String doing, Alteration alteration) {
    Subject table = alteration.table();
    return Draft.at(
            span,
            Blocking.message(doing, alteration.lock(), List.of(table), "while its index is built"))
        .about(table.name());
  }
}
