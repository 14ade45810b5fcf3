package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Intent;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Origin;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;

/** Flags DROP TABLE of a table that may hold rows. */
public final class DropTableRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop) || drop.objectType() != ObjectType.TABLE) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      check(target, drop, step, context);
    }
  }

  private void check(DropTarget target, Drop drop, Step step, RuleContext context) {
    Subject table = Subject.of(target.name(), step);
    if (!table.inUse(step)
        || (drop.ifExists() && Subject.absent(target.name(), step))
        || EarlierSteps.emptied(table, context)) {
      return;
    }
    Origin copy = EarlierSteps.copyOf(table, context);
    if (copy != null) {
      context.report(
          Draft.at(
                  target.span(),
                  "Dropping table " + table + " breaks deployed code that still uses it.")
              .about(table.name())
              .severity(Severity.WARNING)
              .related(copy, "its rows are copied here")
              .help(
                  "Drop it in a later migration, once no deployed code uses it"
                      + (drop.ifExists() ? "." : ":\n" + Intent.robust(target, drop, step))));
      return;
    }
    context.report(
        Draft.at(target.span(), "Dropping table " + table + " deletes every row in it.")
            .about(table.name())
            .help(
                "Deploy code that no longer uses "
                    + table
                    + ", keep a backup of its rows, and drop it in a later migration. "
                    + Intent.of(this, target, drop, step)));
  }
}
