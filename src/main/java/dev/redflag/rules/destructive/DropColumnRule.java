package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.ColumnChanges;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Intent;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Origin;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;

/** Flags DROP COLUMN of a column that may hold values. */
public final class DropColumnRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable alter) || alter.objectType() != ObjectType.TABLE) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DropColumn drop) {
        check(drop, alter, step, context);
      }
    }
  }

  private void check(DropColumn drop, AlterTable alter, Step step, RuleContext context) {
    Subject table = Subject.of(alter.name(), step);
    if (!table.inUse(step)
        || table.hasNewColumn(drop.column(), step)
        || (drop.ifExists() && table.lacks(drop.column(), step))
        || EarlierSteps.emptied(table, context)) {
      return;
    }
    String column = drop.column().toString();
    Column known = table.column(drop.column());
    if (known != null && known.isGenerated()) {
      report(drop, table, context, breaks(column, table), null, "it is generated from others");
      return;
    }
    Origin copy = EarlierSteps.copyOf(table, drop.column(), context);
    if (copy != null) {
      report(drop, table, context, breaks(column, table), copy, null);
      return;
    }
    String replaced = "Column " + column + " of " + table + " is dropped and added again";
    String kept =
        "To change its type and keep the values, use ALTER COLUMN " + column + " TYPE … USING.";
    if (isRefused(drop, step)) {
      context.report(
          Draft.at(
                  drop.span(),
                  replaced + " as required, so its values stay only because the statement fails.")
              .about(table.name())
              .severity(Severity.NOTE)
              .help(kept));
      return;
    }
    if (ColumnChanges.of(table, step, context).adds(drop.column().value())) {
      context.report(
          Draft.at(drop.span(), replaced + ", which deletes its value in every row.")
              .about(table.name())
              .help(kept + " " + Intent.of(this)));
      return;
    }
    context.report(
        Draft.at(
                drop.span(),
                "Dropping column " + column + " of " + table + " deletes its value in every row.")
            .about(table.name())
            .help(
                "Deploy code that no longer uses "
                    + column
                    + " first, and drop it in a later migration. "
                    + Intent.of(this)));
  }

  /**
   * Whether the same statement adds the column again in a way that PostgreSQL refuses as soon as
   * there is a row: then no value is lost, and what is to be done about it is told there.
   */
  private static boolean isRefused(DropColumn drop, Step step) {
    for (Conflict conflict : step.conflicts()) {
      if (conflict instanceof Conflict.AddRequiredColumn required
          && required.column().name().equals(drop.column().value())) {
        return true;
      }
    }
    return false;
  }

  private static String breaks(String column, Subject table) {
    return "Dropping column "
        + column
        + " of "
        + table
        + " breaks deployed code that still uses it.";
  }

  private static void report(
      DropColumn drop,
      Subject table,
      RuleContext context,
      String message,
      Origin copy,
      String reason) {
    context.report(
        Draft.at(drop.span(), message)
            .about(table.name())
            .severity(Severity.WARNING)
            .related(copy, "its values are copied here")
            .help(
                (reason == null ? "Its values are kept" : "No value is lost, as " + reason)
                    + "; drop it in a later migration, once no deployed code uses it."));
  }
}
