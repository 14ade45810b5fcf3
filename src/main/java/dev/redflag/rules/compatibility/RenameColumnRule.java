package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.ColumnChanges;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Statement;

/** Flags RENAME COLUMN where deployed code may use the old name. */
public final class RenameColumnRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Rename.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Rename rename)
        || rename.objectType() != ObjectType.COLUMN
        || rename.ownerType() == ObjectType.FOREIGN_TABLE) {
      return;
    }
    Subject table = Subject.of(rename.name(), step);
    String old = rename.part().value();
    if (!table.inUse(step)
        || table.hasNewColumn(rename.part(), step)
        || (rename.ifExists() && Subject.absent(rename.name(), step))
        || ColumnChanges.of(table, step, context).adds(old)
        || EarlierSteps.freed(table, rename.newName().value(), context)
        || LaterStatements.renameColumnTo(old, table, step, context)) {
      return;
    }
    context.report(
        Draft.at(
                rename.part().span().cover(rename.newName().span()),
                "Renaming column "
                    + rename.part()
                    + " of "
                    + table
                    + " to "
                    + rename.newName()
                    + " breaks deployed code that uses the old name.")
            .about(table.name())
            .help(help(rename, table, context)));
  }

  private static String help(Rename rename, Subject table, RuleContext context) {
    String to = rename.newName().toString();
    String from = rename.part().toString();
    Column column = table.column(rename.part());
    String type = column == null || column.type() == null ? "<type>" : column.type().toString();
    String steps =
        "Over several releases:\nALTER TABLE "
            + table
            + " ADD COLUMN "
            + to
            + " "
            + type
            + ";\n-- deploy code that writes both columns, then fill the old rows, in batches:\nUPDATE "
            + table
            + " SET "
            + to
            + " = "
            + from
            + " WHERE "
            + to
            + " IS NULL;\n-- deploy code that uses "
            + to
            + " alone, then, in a later migration:\nALTER TABLE "
            + table
            + " DROP COLUMN "
            + from
            + ";";
    if (!context.tool().name().equals("prisma")) {
      return steps;
    }
    return "Rename the field in schema.prisma alone and keep the column: "
        + rename.newName().value()
        + " … @map(\""
        + rename.part().value()
        + "\"). Or, over several releases:"
        + steps.substring(steps.indexOf('\n'));
  }
}
