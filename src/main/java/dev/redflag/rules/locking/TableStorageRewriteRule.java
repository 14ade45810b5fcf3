package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.SetAccessMethod;
import dev.redflag.sql.ast.SetLogged;
import dev.redflag.sql.ast.SetTablespace;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags a change of where or how a table in use is stored. */
public final class TableStorageRewriteRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable alter)
        || step.effects().rewrites().isEmpty()
        || Conflicts.refuse(step)) {
      return;
    }
    RelationName name = step.effects().rewrites().get(0);
    Subject table = Subject.of(name, step);
    View view = step.before().view(name);
    boolean newView =
        view != null && view.madeAt() != null && view.madeAt().inUnitOf(step.migration());
    if (newView || !table.live(step) || EarlierSteps.emptied(table, context)) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      String change = change(action);
      if (change == null) {
        continue;
      }
      Draft draft =
          Draft.at(
                  action.span(),
                  Blocking.message(
                      change,
                      LockMode.ACCESS_EXCLUSIVE,
                      List.of(name),
                      action instanceof SetTablespace
                          ? "while its file is copied"
                          : "while all its rows are rewritten"))
              .about(name)
              .help(help(action, name));
      context.report(RowCount.weigh(draft, name, context));
    }
  }

  /** The words of the action, or null if it stores nothing anew. */
  private static String change(AlterTableAction action) {
    if (action instanceof SetLogged set) {
      return set.logged() ? "SET LOGGED" : "SET UNLOGGED";
    }
    if (action instanceof SetTablespace) {
      return "SET TABLESPACE";
    }
    return action instanceof SetAccessMethod ? "SET ACCESS METHOD" : null;
  }

  private static String help(AlterTableAction action, RelationName name) {
    if (action instanceof SetTablespace) {
      return "Move it while reads and writes go on, with the extension pg_repack and its"
          + " --tablespace, outside of migrations.";
    }
    String unlogged =
        action instanceof SetLogged set && !set.logged()
            ? " An unlogged table is empty after a crash, and never on a replica."
            : "";
    return "Make a new table that is stored so, copy the rows of "
        + name
        + " in batches, and swap the names, or do it while the application stands still."
        + unlogged;
  }
}
