package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.AddedConstraint;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.List;

/** Flags an exclusion constraint whose index is built while everybody waits for a table in use. */
public final class AddExclusionRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null || !alteration.touchesRows(context)) {
      return;
    }
    for (AlterTableAction action : alteration.statement().actions()) {
      if (action instanceof AddConstraint add
          && add.constraint() instanceof TableConstraint.Exclusion exclusion
          && alteration.reads(action)) {
        Subject table = alteration.table();
        AddedConstraint added = new AddedConstraint(exclusion, table, step);
        Draft draft =
            Draft.at(
                    exclusion.span(),
                    Blocking.message(
                        "Adding exclusion constraint " + added.name(),
                        alteration.lock(),
                        List.of(table),
                        "while its index is built"))
                .about(table.name())
                .help(
                    "PostgreSQL has neither NOT VALID nor USING INDEX for it. Add it while the table is"
                        + " small or the application stands still, or make a new table that has it,"
                        + " copy the rows in batches, and swap the names.");
        context.report(RowCount.weigh(draft, table.name(), context));
      }
    }
  }
}
