package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.rules.WhereClause;
import dev.redflag.rules.Words;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.List;

/** Flags UPDATE that overwrites a column in every row, unless it fills a column of this unit. */
public final class UpdateWithoutWhereRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Update.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Update update)) {
      return;
    }
    Subject table = Subject.of(update.table(), step);
    if (!table.inUse(step)
        || WhereClause.restricts(update.where(), table.table())
        || EarlierSteps.emptied(table, context)
        || LaterStatements.drop(table.name(), step, context)) {
      return;
    }
    List<Identifier> overwritten = overwritten(update, table, step);
    if (overwritten.isEmpty()) {
      return;
    }
    String how =
        update.where() == null ? "UPDATE without WHERE" : "UPDATE with a WHERE that is always true";
    context.report(
        Draft.at(
                update.where() == null ? update.table().span() : update.where().span(),
                how + " overwrites " + Words.list(overwritten) + " in every row of " + table + ".")
            .about(table.name())
            .help(
                "Say in WHERE which rows are meant. To change all of them, do it in batches, outside"
                    + " the migration that changes the schema."));
  }

  /** The assigned columns that are older than this unit, and so may hold values. */
  private static List<Identifier> overwritten(Update update, Subject table, Step step) {
    List<Identifier> found = new ArrayList<>();
    for (Assignment assignment : update.assignments()) {
      for (Identifier column : assignment.columns()) {
        if (!table.hasNewColumn(column, step)) {
          found.add(column);
        }
      }
    }
    return found;
  }
}
