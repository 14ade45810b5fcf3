package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Intent;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.rules.WhereClause;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Statement;

/** Flags DELETE that leaves out no row of a table that may hold some. */
public final class DeleteWithoutWhereRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Delete.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Delete delete)) {
      return;
    }
    Subject table = Subject.of(delete.table(), step);
    if (!table.inUse(step)
        || WhereClause.restricts(delete.where(), table.table())
        || EarlierSteps.emptied(table, context)
        || EarlierSteps.copyOf(table, context) != null
        || LaterStatements.drop(table.name(), step, context)) {
      return;
    }
    String how =
        delete.where() == null ? "DELETE without WHERE" : "DELETE with a WHERE that is always true";
    context.report(
        Draft.at(
                delete.where() == null ? delete.table().span() : delete.where().span(),
                how + " deletes every row of " + table + ".")
            .about(table.name())
            .help("Say in WHERE which rows have to go. " + Intent.of(this)));
  }
}
