package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Words;
import dev.redflag.schema.Conflict;
import java.util.Locale;

/** Flags DROP without CASCADE of what something else needs. */
public final class DropInUseRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.StillNeeded needed)
        || ConstraintIndex.dropped(needed, step) != null) {
      return;
    }
    String object =
        needed.object().substring(0, 1).toUpperCase(Locale.ROOT) + needed.object().substring(1);
    boolean one = needed.dependents().size() == 1;
    context.report(
        Draft.at(
                needed.span(),
                object
                    + " stays while "
                    + Words.list(needed.dependents())
                    + (one ? " needs it." : " need it."))
            .related(needed.neededAt(), needed.dependents().get(0) + " is made here")
            .help(
                "Free it before, by name:\n"
                    + String.join("\n", needed.release())
                    + "\nCASCADE would drop "
                    + (one ? "it" : "them")
                    + " too, and whatever else has come to need it."));
  }
}
