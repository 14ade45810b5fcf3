package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.KnownExtensions;

/** Flags a type that is not there; one of an extension may come from elsewhere. */
public final class MissingTypeRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.MissingType missing)) {
      return;
    }
    AbsentName absent = AbsentName.of(conflict);
    if (absent.differsByCase()) {
      return;
    }
    String extension =
        missing.fate() == null ? KnownExtensions.ofType(missing.name().name()) : null;
    if (extension == null) {
      context.report(absent.draft(step));
      return;
    }
    context.report(
        Draft.at(
                missing.span(),
                "Type "
                    + missing.name()
                    + " comes with extension "
                    + extension
                    + ", which no earlier migration creates.")
            .severity(Severity.WARNING)
            .help(
                "Create it first, unless the database has it from elsewhere:\nCREATE EXTENSION IF"
                    + " NOT EXISTS "
                    + extension
                    + ";"));
  }
}
