package dev.redflag.rules.failure;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.Ledger.Reaction;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rules.Words;
import dev.redflag.schema.Origin;
import dev.redflag.source.Span;

/** Finds migrations whose text is not what it is at the ref. */
public final class EditedMigrationRule implements Rule.OfProject {

  @Override
  public void check(Project project, RuleContext context) {
    Comparison comparison = project.comparison();
    if (comparison == null) {
      return;
    }
    Reaction reaction = project.tool().ledger().edited();
    for (Comparison.Pair pair : comparison.edited()) {
      Migration migration = pair.migration();
      String message =
          "Migration " + migration + " is edited, but " + comparison.ref() + " has it already: ";
      context.report(
          Draft.at(change(pair, context), message + consequence(project, reaction))
              .severity(reaction == Reaction.UNNOTICED ? Severity.WARNING : Severity.ERROR)
              .help(
                  "Take the edit back, and make the change in a new migration:\ngit checkout "
                      + comparison.ref()
                      + " -- "
                      + Words.quoted(migration.path())));
    }
  }

  private static String consequence(Project project, Reaction reaction) {
    return switch (reaction) {
      case REFUSED -> Words.name(project.tool()) + " refuses to run where it ran.";
      case RESET ->
          "where it ran, the edit changes nothing, and prisma migrate dev asks to reset the"
              + " database.";
      default -> "where it ran, the edit changes nothing.";
    };
  }

  /** The first line that is not what it was. */
  private static Origin change(Comparison.Pair pair, RuleContext context) {
    Origin start = context.beginning(pair.migration());
    String now = start.source().text();
    String before = pair.other().text();
    int at = 0;
    while (at < now.length() && at < before.length() && now.charAt(at) == before.charAt(at)) {
      at++;
    }
    int first = at;
    while (first > 0 && now.charAt(first - 1) != '\n') {
      first--;
    }
    int end = first;
    while (end < now.length() && now.charAt(end) != '\n' && now.charAt(end) != '\r') {
      end++;
    }
    return new Origin(start.migration(), start.source(), new Span(first, end));
  }
}
