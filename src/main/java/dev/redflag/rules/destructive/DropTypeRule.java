package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;

/** Tells of DROP TYPE without CASCADE, but not where it ends an enum swap. */
public final class DropTypeRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop)
        || (drop.objectType() != ObjectType.TYPE && drop.objectType() != ObjectType.DOMAIN)
        || drop.cascade()) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      if (EarlierSteps.made(drop.objectType(), target, context)) {
        continue;
      }
      context.report(
          Draft.at(
                  target.span(),
                  "PostgreSQL refuses to drop type "
                      + target.name()
                      + " while a column or function uses it.")
              .help(
                  "Move the columns that use it to another type first, and deploy code that"
                      + " no longer reads it."));
    }
  }
}
