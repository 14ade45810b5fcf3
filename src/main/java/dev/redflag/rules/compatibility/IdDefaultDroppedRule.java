package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddIdentity;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropDefault;
import dev.redflag.sql.ast.DropIdentity;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/** Flags a primary key that loses its default and gets no other. */
public final class IdDefaultDroppedRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable alter)) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DropDefault drop) {
        check(action, drop.column(), alter, step, context);
      } else if (action instanceof DropIdentity drop) {
        check(action, drop.column(), alter, step, context);
      }
    }
  }

  private static void check(
      AlterTableAction action,
      Identifier column,
      AlterTable alter,
      Step step,
      RuleContext context) {
    Subject table = Subject.of(alter.name(), step);
    if (!table.inUse(step)
        || !isKey(column, table)
        || hasNoDefault(column, table)
        || isReplaced(column, table, alter, step, context)) {
      return;
    }
    context.report(
        Draft.at(
                action.span(),
                "Primary key "
                    + column
                    + " of "
                    + table
                    + " loses its default; an INSERT that does not set it fails.")
            .about(table.name())
            .help(help(column, table, context)));
  }

  private static String help(Identifier column, Subject table, RuleContext context) {
    Column known = table.column(column);
    String help = "Keep the default until every writer sets " + column + " itself.";
    if (known != null && known.defaultValue() != null) {
      help +=
          " To restore it:\nALTER TABLE "
              + table
              + " ALTER COLUMN "
              + column
              + " SET DEFAULT "
              + known.defaultValue().text()
              + ";";
    }
    if (context.tool().name().equals("prisma")) {
      help +=
          "\nIn schema.prisma, @default(dbgenerated(…)) is a default of the database; @default(uuid())"
              + " and @default(cuid()) are filled by Prisma Client alone.";
    }
    return help;
  }

  /**
   * Whether {@code column} is a primary key, by the history, or by its name where that is blank.
   */
  private static boolean isKey(Identifier column, Subject table) {
    if (table.table() != null && table.table().primaryKey() != null) {
      return table.table().primaryKey().columns().contains(column.value());
    }
    boolean blank = table.table() == null || !table.table().closed();
    return blank && column.value().toLowerCase(Locale.ROOT).equals("id");
  }

  private static boolean hasNoDefault(Identifier column, Subject table) {
    Column known = table.column(column);
    return known != null && table.table().closed() && !known.fillsItself();
  }

  /**
   * Whether this migration goes on to fill the column, or to make it another one: what that breaks
   * is told as the change of its type.
   */
  private static boolean isReplaced(
      Identifier column, Subject table, AlterTable alter, Step step, RuleContext context) {
    return replace(alter.actions(), column)
        || replace(LaterStatements.actions(table, step, context), column);
  }

  private static boolean replace(List<AlterTableAction> actions, Identifier column) {
    for (AlterTableAction action : actions) {
      Identifier changed = changed(action);
      if (changed != null && changed.value().equals(column.value())) {
        return true;
      }
    }
    return false;
  }

  /** The column that {@code action} fills, replaces or takes away, or null. */
  private static Identifier changed(AlterTableAction action) {
    if (action instanceof SetDefault set) {
      return set.column();
    }
    if (action instanceof AddIdentity add) {
      return add.column();
    }
    if (action instanceof SetDataType set) {
      return set.column();
    }
    if (action instanceof DropColumn drop) {
      return drop.column();
    }
    return action instanceof AddColumn add ? add.column().name() : null;
  }
}
