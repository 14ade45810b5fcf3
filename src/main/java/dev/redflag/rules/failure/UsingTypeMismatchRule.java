package dev.redflag.rules.failure;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.Scope;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;

/** Flags USING of a type that does not become the new one. */
public final class UsingTypeMismatchRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.TypeChangeNeedsCast change) || !change.using()) {
      return;
    }
    String using = step.script().text(change.span());
    Scope scope = step.before().scope(step.session(), change.table());
    boolean castable = Casts.find(change.from(), change.to(), scope) == Casts.Way.EXPLICIT;
    context.report(
        Draft.at(
                change.span(),
                "USING "
                    + using
                    + " gives "
                    + change.from()
                    + ", which does not become "
                    + change.to()
                    + ", the new type of column "
                    + Quoting.quoteIfNeeded(change.column().name())
                    + " of "
                    + change.table().name()
                    + ", by itself.")
            .help(
                castable
                    ? "Cast the result: USING (" + using + ")::" + change.to()
                    : "Write an expression of type " + change.to() + "."));
  }
}
