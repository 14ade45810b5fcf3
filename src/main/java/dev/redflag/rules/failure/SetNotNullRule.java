package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Batch;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.SetNotNull;
import dev.redflag.sql.ast.TableConstraint;

/** Flags SET NOT NULL of a column that may hold nulls. */
public final class SetNotNullRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.NullsMayRemain nulls)
        || !(step.statement() instanceof AlterTable alter)
        || context.isNew(nulls.table())) {
      return;
    }
    AlterTableAction action = action(nulls, alter);
    Subject table = Subject.of(alter.name(), step);
    Identifier name = action == null ? null : column(action);
    if (name == null
        || EarlierSteps.emptied(table, context)
        || EarlierSteps.deletedNulls(table, name, context)) {
      return;
    }
    String column = name.toString();
    context.report(
        Draft.at(
                action.span(),
                (action instanceof SetNotNull ? "SET" : "ADD")
                    + " NOT NULL fails if any row of "
                    + table
                    + " holds null in "
                    + column
                    + ".")
            .about(table.name())
            .help(
                "Look for such rows:\nSELECT count(*) FROM "
                    + table
                    + " WHERE "
                    + column
                    + " IS NULL;\n-- deploy code that writes none, then fill them, in batches, before"
                    + " this migration:\n"
                    + Batch.fill(table, column)));
  }

  private static AlterTableAction action(Conflict.NullsMayRemain nulls, AlterTable alter) {
    for (AlterTableAction action : alter.actions()) {
      Identifier column = column(action);
      if (column != null && column.value().equals(nulls.column().name())) {
        return action;
      }
    }
    return null;
  }

  /** The column that an action lets refuse nulls, or null. */
  private static Identifier column(AlterTableAction action) {
    if (action instanceof SetNotNull set) {
      return set.column();
    }
    return action instanceof AddConstraint add
            && add.constraint() instanceof TableConstraint.NotNull notNull
        ? notNull.column()
        : null;
  }
}
