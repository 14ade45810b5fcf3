package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Batch;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropColumn;

/** Flags ADD COLUMN that gives the rows of a table null where it refuses null. */
public final class AddRequiredColumnRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.AddRequiredColumn required)
        || !(step.statement() instanceof AlterTable alter)
        || context.isNew(required.table())) {
      return;
    }
    AddColumn add = action(required, alter);
    Subject table = Subject.of(alter.name(), step);
    if (add == null || EarlierSteps.emptied(table, context)) {
      return;
    }
    context.report(
        Draft.at(
                add.span(),
                "Adding required column "
                    + add.column().name()
                    + " to "
                    + table
                    + " fails as soon as the table holds a row.")
            .about(table.name())
            .help(isDropped(add, alter) ? typeChange(add, table, step) : help(add, table, step)));
  }

  /** Whether the statement drops a column of that name to add it again, as Prisma does. */
  private static boolean isDropped(AddColumn add, AlterTable alter) {
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DropColumn drop
          && drop.column().value().equals(add.column().name().value())) {
        return true;
      }
    }
    return false;
  }

  private static String typeChange(AddColumn add, Subject table, Step step) {
    return "Change its type in place of both, which keeps the values:\nALTER TABLE "
        + table
        + " ALTER COLUMN "
        + add.column().name()
        + " TYPE "
        + type(add, step)
        + " USING <expression>;\nOr, if the old values may go and one is right for every row, write"
        + " NOT NULL DEFAULT <value>.";
  }

  private static AddColumn action(Conflict.AddRequiredColumn required, AlterTable alter) {
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof AddColumn add
          && add.column().name().value().equals(required.column().name())) {
        return add;
      }
    }
    return null;
  }

  private static String help(AddColumn add, Subject table, Step step) {
    String column = add.column().name().toString();
    String type = type(add, step);
    return "Add it as nullable, fill it, and set it NOT NULL in a later migration:\nALTER TABLE "
        + table
        + " ADD COLUMN "
        + column
        + " "
        + type
        + ";\n-- deploy code that writes "
        + column
        + ", then fill the old rows, in batches:\n"
        + Batch.fill(table, column)
        + "\n-- in a later migration, when none is left:\nALTER TABLE "
        + table
        + " ALTER COLUMN "
        + column
        + " SET NOT NULL;\nOr, if one value is right for every old row, write NOT NULL DEFAULT"
        + " <value>.";
  }

  private static String type(AddColumn add, Step step) {
    return step.script().text(add.column().type().span());
  }
}
