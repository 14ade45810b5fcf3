package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Batch;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.SetNotNull;

/** Flags SET NOT NULL of a column that may hold nulls. */
public final class SetNotNullRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.NullsMayRemain nulls)
        || !(step.statement() instanceof AlterTable alter)
        || context.isNew(nulls.table())) {
      return;
    }
    SetNotNull set = action(nulls, alter);
    Subject table = Subject.of(alter.name(), step);
    if (set == null
        || EarlierSteps.emptied(table, context)
        || EarlierSteps.deletedNulls(table, set.column(), context)) {
      return;
    }
    String column = set.column().toString();
    context.report(
        Draft.at(
                set.span(),
                "SET NOT NULL fails if any row of " + table + " holds null in " + column + ".")
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

  private static SetNotNull action(Conflict.NullsMayRemain nulls, AlterTable alter) {
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof SetNotNull set && set.column().value().equals(nulls.column().name())) {
        return set;
      }
    }
    return null;
  }
}
