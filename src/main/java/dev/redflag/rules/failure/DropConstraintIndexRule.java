package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Index;
import dev.redflag.sql.ast.Quoting;

/** Flags DROP INDEX of the index that a constraint stands on. */
public final class DropConstraintIndexRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    Index index =
        conflict instanceof Conflict.StillNeeded needed
            ? ConstraintIndex.dropped(needed, step)
            : null;
    if (index == null) {
      return;
    }
    String constraint = Quoting.quoteIfNeeded(index.name().name());
    context.report(
        Draft.at(
                conflict.span(),
                "Index "
                    + index.name()
                    + " goes only with constraint "
                    + constraint
                    + " of "
                    + index.table()
                    + ", which stands on it.")
            .related(index.madeAt(), "the constraint is made here")
            .help(
                "Drop the constraint:\nALTER TABLE "
                    + index.table()
                    + " DROP CONSTRAINT "
                    + constraint
                    + ";"));
  }
}
