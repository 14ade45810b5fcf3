package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;

/** Flags REFRESH CONCURRENTLY of a view without a unique index. */
public final class RefreshConcurrentlyNeedsUniqueRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.RefreshNeedsUnique refused)) {
      return;
    }
    context.report(
        Draft.at(
                refused.span(),
                "REFRESH CONCURRENTLY needs a unique index on columns of "
                    + refused.view().name()
                    + ", which has none.")
            .related(refused.view().madeAt(), "it is made here")
            .help(
                "Make one first, without WHERE and without expressions:\nCREATE UNIQUE INDEX ON "
                    + refused.view().name()
                    + " (<columns>);"));
  }
}
