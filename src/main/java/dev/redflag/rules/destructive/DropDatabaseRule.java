package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Intent;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;

/** Flags DROP DATABASE. */
public final class DropDatabaseRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop) || drop.objectType() != ObjectType.DATABASE) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      context.report(
          Draft.at(
                  target.span(),
                  "Dropping database " + target.name() + " deletes everything in it for good.")
              .help(
                  "Drop a database by hand, after a backup, and never in a migration. "
                      + Intent.of(this)));
    }
  }
}
