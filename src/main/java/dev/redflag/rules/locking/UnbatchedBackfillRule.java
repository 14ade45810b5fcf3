package dev.redflag.rules.locking;

import dev.redflag.config.TableSize;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Batch;
import dev.redflag.rules.BulkChange;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.rules.WhereClause;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;

/** Flags UPDATE that fills a column in all rows of a table in use at once. */
public final class UnbatchedBackfillRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Update.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Update update)) {
      return;
    }
    BulkChange change = BulkChange.of(step, context);
    if (change == null) {
      return;
    }
    Subject table = change.table();
    boolean fills = fillsNewColumns(update, table, step);
    boolean overwrites = !fills && !WhereClause.restricts(update.where(), table.table());
    if (overwrites || (fills && context.size(table.name()) == TableSize.SMALL)) {
      return;
    }
    Draft draft =
        Draft.at(
                change.place(),
                change.words()
                    + " at once: each stays locked until the transaction ends, and leaves a dead row"
                    + " behind.")
            .about(table.name())
            .help(help(update, table));
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  private static boolean fillsNewColumns(Update update, Subject table, Step step) {
    for (Assignment assignment : update.assignments()) {
      for (Identifier column : assignment.columns()) {
        if (!table.hasNewColumn(column, step)) {
          return false;
        }
      }
    }
    return true;
  }

  private static String help(Update update, Subject table) {
    Assignment first = update.assignments().get(0);
    String how = "Do it in batches that are committed one by one, outside the migrations";
    if (first.columns().size() != 1) {
      return how + ".";
    }
    return how
        + ". Repeat this until it changes no row:\n"
        + Batch.fill(table, first.columns().get(0).toString(), first.value().text());
  }
}
