package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ProvenNotNull;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.SetNotNull;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.List;

/** Flags SET NOT NULL that reads all rows of a table in use while everybody waits. */
public final class SetNotNullScanRule implements Rule.OfStatement {

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
      if (action instanceof SetNotNull set && alteration.reads(action)) {
        report(set.span(), set.column(), alteration, context);
      } else if (action instanceof AddConstraint add
          && add.constraint() instanceof TableConstraint.NotNull notNull
          && alteration.reads(action)) {
        report(notNull.span(), notNull.column(), alteration, context);
      }
    }
  }

  private static void report(
      Span span, Identifier column, Alteration alteration, RuleContext context) {
    Subject table = alteration.table();
    Draft draft =
        Draft.at(
                span,
                Blocking.message(
                    "SET NOT NULL of " + column,
                    alteration.lock(),
                    List.of(table),
                    "while all its rows are read"))
            .about(table.name())
            .help(help(table, column.toString(), context));
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  private static String help(Subject table, String column, RuleContext context) {
    if (context.postgres() < ProvenNotNull.SINCE) {
      return "Before version 12 PostgreSQL always reads the rows. Use a check in its place, and"
          + " validate it in a later migration, while reads and writes go on:\n"
          + ProvenNotNull.check(table, column);
    }
    return "Prove first, while reads and writes go on, that no row holds null:\n"
        + ProvenNotNull.steps(table, column).strip();
  }
}
