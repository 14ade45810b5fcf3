package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.AlterActions;
import dev.redflag.rules.Batch;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Quoting;
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
    if (action == null
        || EarlierSteps.emptied(table, context)
        || EarlierSteps.deletedNulls(table, nulls.column().name(), context)
        || (isKey(action) && isToldWithDuplicates(step, context))) {
      return;
    }
    String column = Quoting.quoteIfNeeded(nulls.column().name());
    context.report(
        Draft.at(
                action.span(),
                words(action) + " fails if any row of " + table + " holds null in " + column + ".")
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

  private static String words(AlterTableAction action) {
    if (action instanceof SetNotNull) {
      return "SET NOT NULL";
    }
    return isKey(action) ? "PRIMARY KEY" : "ADD NOT NULL";
  }

  private static boolean isKey(AlterTableAction action) {
    return action instanceof AddConstraint add
        && add.constraint() instanceof TableConstraint.PrimaryKey;
  }

  /** Whether what is said of the primary key's duplicates tells of nulls as well. */
  private static boolean isToldWithDuplicates(Step step, RuleContext context) {
    for (Conflict other : step.conflicts()) {
      if (other instanceof Conflict.RowsMayViolate violation
          && violation.type() == Constraint.Type.PRIMARY_KEY
          && EqualRows.mayBe(violation, step, context)) {
        return true;
      }
    }
    return false;
  }

  /** The action that lets the column refuse nulls, or null. */
  private static AlterTableAction action(Conflict.NullsMayRemain nulls, AlterTable alter) {
    AlterTableAction action = AlterActions.at(nulls.span(), alter);
    return action != null && refusesNulls(action, nulls) ? action : null;
  }

  private static boolean refusesNulls(AlterTableAction action, Conflict.NullsMayRemain nulls) {
    String column = nulls.column().name();
    if (action instanceof SetNotNull set) {
      return set.column().value().equals(column);
    }
    if (!(action instanceof AddConstraint add)) {
      return false;
    }
    return add.constraint() instanceof TableConstraint.NotNull notNull
        ? notNull.column().value().equals(column)
        : isKey(action);
  }
}
