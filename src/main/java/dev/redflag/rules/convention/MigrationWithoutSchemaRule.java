package dev.redflag.rules.convention;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.PrismaSchema;
import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;

/** Finds new migrations that make or drop what the Prisma schema does not follow. */
public final class MigrationWithoutSchemaRule implements Rule.OfMigration {

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    Comparison comparison = context.comparison();
    if (comparison == null || comparison.prisma() == null || migration.steps().isEmpty()) {
      return;
    }
    PrismaSchema prisma = comparison.prisma().schema();
    Schema after = migration.steps().get(migration.steps().size() - 1).after();
    for (Step step : migration.steps()) {
      if (step.conditional()) {
        continue;
      }
      if (step.statement() instanceof CreateTable create) {
        checkTable(create, step, prisma, after, context);
      } else if (step.statement() instanceof Drop drop && drop.objectType() == ObjectType.TABLE) {
        checkDrop(drop, step, prisma, after, context);
      } else if (step.statement() instanceof AlterTable alter
          && alter.objectType() == ObjectType.TABLE) {
        Subject table = Subject.of(alter.name(), step);
        for (AlterTableAction action : alter.actions()) {
          checkColumn(action, table, prisma, after, context);
        }
      }
    }
  }

  private static void checkTable(
      CreateTable create, Step step, PrismaSchema prisma, Schema after, RuleContext context) {
    Subject table = Subject.of(create.name(), step);
    String name = table.name().name();
    // Prisma makes the tables of its implicit relations itself.
    if (table.temporary()
        || create.partitionOf() != null
        || name.startsWith("_")
        || prisma.hasTable(name)
        || after.table(table.name()) == null) {
      return;
    }
    report(
        create.name().span(),
        "The Prisma schema has no model for table "
            + table
            + ": prisma migrate dev drops it again.",
        context);
  }

  private static void checkDrop(
      Drop drop, Step step, PrismaSchema prisma, Schema after, RuleContext context) {
    for (DropTarget target : drop.targets()) {
      Subject table = Subject.of(target.name(), step);
      if (!table.temporary()
          && prisma.hasTable(table.name().name())
          && after.table(table.name()) == null) {
        report(
            target.span(),
            "The Prisma schema still has a model for table "
                + table
                + ": the client asks for it, and fails.",
            context);
      }
    }
  }

  private static void checkColumn(
      AlterTableAction action,
      Subject table,
      PrismaSchema prisma,
      Schema after,
      RuleContext context) {
    String name = table.name().name();
    Table left = after.table(table.name());
    if (!prisma.hasTable(name) || left == null) {
      return;
    }
    if (action instanceof AddColumn add) {
      Identifier column = add.column().name();
      if (!prisma.hasColumn(name, column.value()) && left.column(column.value()) != null) {
        report(
            add.span(),
            "The Prisma schema has no field for column "
                + column
                + " of "
                + table
                + ": prisma migrate dev drops it again.",
            context);
      }
    } else if (action instanceof DropColumn drop) {
      Identifier column = drop.column();
      if (prisma.hasColumn(name, column.value()) && left.column(column.value()) == null) {
        report(
            drop.span(),
            "The Prisma schema still has column "
                + column
                + " of "
                + table
                + ": the client asks for it, and fails.",
            context);
      }
    }
  }

  private static void report(Span span, String message, RuleContext context) {
    context.report(Draft.at(span, message));
  }
}
