package dev.redflag.rules.failure;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.Scope;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.AlterActions;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.SetDataType;

/** Flags a type change that PostgreSQL does not make without USING. */
public final class TypeChangeNeedsUsingRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.TypeChangeNeedsCast change) || change.using()) {
      return;
    }
    String name = Quoting.quoteIfNeeded(change.column().name());
    context.report(
        Draft.at(
                AlterActions.at(change.span(), step.statement()) instanceof SetDataType set
                    ? set.span()
                    : change.span(),
                "Column "
                    + name
                    + " of "
                    + change.table().name()
                    + " is "
                    + change.from()
                    + ", which PostgreSQL does not make "
                    + change.to()
                    + " without USING.")
            .help(help(change, name, step)));
  }

  private static String help(Conflict.TypeChangeNeedsCast change, String name, Step step) {
    Scope scope = step.before().scope(step.session(), change.table());
    boolean castable = Casts.find(change.from(), change.to(), scope) == Casts.Way.EXPLICIT;
    return "Say how each value is converted:\nALTER TABLE "
        + change.table().name()
        + " ALTER COLUMN "
        + name
        + " TYPE "
        + change.to()
        + " USING "
        + (castable ? name + "::" + change.to() : "<expression that gives " + change.to() + ">")
        + ";";
  }
}
