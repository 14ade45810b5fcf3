package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.ProvenNotNull;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.schema.Function;
import dev.redflag.schema.Table;
import dev.redflag.schema.Trigger;
import dev.redflag.sql.ast.AddIdentity;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropDefault;
import dev.redflag.sql.ast.DropNotNull;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.SetNotNull;
import dev.redflag.sql.ast.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Flags a column that the deploy unit adds and leaves required, without a default. */
public final class NewRequiredColumnRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable alter)) {
      return;
    }
    // Of the two halves, NOT NULL and the default that goes, the later one is told.
    Map<String, AlterTableAction> last = new LinkedHashMap<>(0);
    for (AlterTableAction action : alter.actions()) {
      Identifier column = required(action);
      if (column != null) {
        last.put(column.value(), action);
      }
    }
    for (AlterTableAction action : last.values()) {
      check(action, required(action), alter, step, context);
    }
  }

  private static Identifier required(AlterTableAction action) {
    if (action instanceof SetNotNull set) {
      return set.column();
    }
    return action instanceof DropDefault drop ? drop.column() : null;
  }

  private static void check(
      AlterTableAction action,
      Identifier column,
      AlterTable alter,
      Step step,
      RuleContext context) {
    Subject table = Subject.of(alter.name(), step);
    if (!table.inUse(step)
        || !becomesRequired(column, table, step)
        || isMadeOptional(column, table, step, context)
        || mayBeFilled(table, step, context)
        || takesAName(column, table, step, context)) {
      return;
    }
    context.report(
        Draft.at(
                action.span(),
                "Deployed code does not know the new column "
                    + column
                    + " of "
                    + table
                    + (action instanceof DropDefault
                        ? ", which is required and loses its default here"
                        : ", which has no default and is required from here on")
                    + ": each INSERT of it fails.")
            .about(table.name())
            .help(
                action instanceof DropDefault
                    ? "Keep the default, and drop it in a later migration, once all deployed code"
                        + " sets "
                        + column
                        + "."
                    : withoutDefault(action, column, step, context)));
  }

  private static String withoutDefault(
      AlterTableAction action, Identifier column, Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null
        || !alteration.touchesRows(context)
        || alteration.rewrites()
        || !alteration.reads(action)) {
      return "Let it hold null, and set it NOT NULL in a later migration, once all deployed code sets "
          + column
          + ".";
    }
    String name = column.toString();
    return "Let it hold null. Once all deployed code sets "
        + name
        + ", fill the rows that still hold null, and set it NOT NULL in later migrations, while"
        + " reads and writes go on:\n"
        + (context.postgres() < ProvenNotNull.SINCE
            ? ProvenNotNull.check(alteration.table(), name)
            : ProvenNotNull.steps(alteration.table(), name).strip());
  }

  /** Whether the statement leaves a new column required that was not before it. */
  private static boolean becomesRequired(Identifier column, Subject table, Step step) {
    Table after = step.after().table(table.name());
    Column now = after == null ? null : after.column(column.value());
    if (now == null
        || now.perhaps()
        || !isRequired(now)
        || now.madeAt() == null
        || !now.madeAt().inUnitOf(step.migration())) {
      return false;
    }
    Column before = table.column(column);
    return before == null || !isRequired(before);
  }

  private static boolean isRequired(Column column) {
    return column.notNull() && !column.fillsItself();
  }

  /** Whether this migration goes on to let an INSERT do without the column. */
  private static boolean isMadeOptional(
      Identifier column, Subject table, Step step, RuleContext context) {
    if (LaterStatements.drop(table.name(), step, context)) {
      return true;
    }
    for (AlterTableAction action : LaterStatements.actions(table, step, context)) {
      Identifier changed = optional(action);
      if (changed != null && changed.value().equals(column.value())) {
        return true;
      }
    }
    return false;
  }

  private static Identifier optional(AlterTableAction action) {
    if (action instanceof SetDefault set) {
      return set.column();
    }
    if (action instanceof AddIdentity add) {
      return add.column();
    }
    if (action instanceof DropNotNull drop) {
      return drop.column();
    }
    return action instanceof DropColumn drop ? drop.column() : null;
  }

  /** Whether a trigger may set the column: one that knows it is made or changed with it. */
  private static boolean mayBeFilled(Subject table, Step step, RuleContext context) {
    if (LaterStatements.makeTrigger(table, context)) {
      return true;
    }
    if (table.table() == null) {
      return false;
    }
    for (Trigger trigger : table.table().triggers().values()) {
      if (trigger.madeAt() == null || trigger.madeAt().inUnitOf(step.migration())) {
        return true;
      }
      for (Function function : step.before().functions(trigger.function())) {
        if (function.madeAt() == null || function.madeAt().inUnitOf(step.migration())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether deployed code may know a column by the name that this one has, or gets. */
  private static boolean takesAName(
      Identifier column, Subject table, Step step, RuleContext context) {
    Table before = StartOfMigration.schema(step, context).table(table.name());
    if (before == null) {
      return true;
    }
    Column old = before.column(column.value());
    if (old != null && (old.madeAt() == null || !old.madeAt().inUnitOf(step.migration()))) {
      return true;
    }
    for (Column known : before.columns().values()) {
      if (LaterStatements.renameColumnTo(known.name(), table, step, context)) {
        return true;
      }
    }
    return false;
  }
}
