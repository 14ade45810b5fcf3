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

/** Tells of DROP SCHEMA without CASCADE; with it, drop-cascade does. */
public final class DropSchemaRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop)
        || drop.objectType() != ObjectType.SCHEMA
        || drop.cascade()) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      if (EarlierSteps.made(ObjectType.SCHEMA, target, context)) {
        continue;
      }
      context.report(
          Draft.at(
                  target.span(),
                  "PostgreSQL refuses to drop schema "
                      + target.name()
                      + " while anything is in it.")
              .help(
                  "Move or drop what is in it first, by name, so that the migration says what goes."));
    }
  }
}
