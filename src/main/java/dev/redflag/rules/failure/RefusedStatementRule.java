package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.source.Span;

/** Flags what PostgreSQL does not do, and no other rule is about. */
public final class RefusedStatementRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (conflict instanceof Conflict.Refused refused && !isGarbled(refused, step)) {
      String reason = refused.reason();
      context.report(
          Draft.at(
              refused.span(),
              "PostgreSQL refuses this: " + reason + (reason.endsWith(".") ? "" : ".")));
    }
  }

  /** Whether the place holds bytes that are not text: unread-statement tells of those. */
  private static boolean isGarbled(Conflict.Refused refused, Step step) {
    int offset = step.script().source().invalidAt();
    return offset >= 0 && refused.span().contains(new Span(offset, offset + 1));
  }
}
