package dev.redflag.rules.compatibility;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Statement;

/** Flags a change of a column's type that breaks the prepared statements of open connections. */
public final class CachedPlanRule implements Rule.OfStatement {

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
    Table after = step.after().table(table.name());
    if (table.table() == null || after == null || !table.inUse(step)) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof SetDataType change && !table.hasNewColumn(change.column(), step)) {
        check(change, table, after.column(change.column().value()), context);
      }
    }
  }

  private static void check(SetDataType change, Subject table, Column after, RuleContext context) {
    Column before = table.column(change.column());
    if (before == null
        || after == null
        || before.type() == null
        || after.type() == null
        || isSame(before.type(), after.type())) {
      return;
    }
    context.report(
        Draft.at(
                change.span(),
                "Prepared statements of open connections that return "
                    + change.column()
                    + " of "
                    + table
                    + " fail: cached plan must not change result type.")
            .about(table.name())
            .help(
                "Let the application prepare its statements anew when that happens, or restart its"
                    + " connections right after the migration."));
  }

  private static boolean isSame(DataType one, DataType other) {
    return one.format().equals(other.format());
  }
}
