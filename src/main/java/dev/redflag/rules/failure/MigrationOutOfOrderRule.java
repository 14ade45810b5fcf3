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

/** Finds new migrations that come before the newest of the ref. */
public final class MigrationOutOfOrderRule implements Rule.OfProject {

  @Override
  public void check(Project project, RuleContext context) {
    Comparison comparison = project.comparison();
    if (comparison == null) {
      return;
    }
    Reaction reaction = project.tool().ledger().late();
    for (Comparison.Pair pair : comparison.late()) {
      Migration newest = pair.other();
      String message =
          "Migration "
              + pair.migration()
              + " is new and comes before "
              + newest
              + ", which "
              + comparison.ref()
              + " has already: "
              + consequence(project, reaction);
      context.report(
          Draft.at(context.beginning(pair.migration()), message)
              .severity(reaction == Reaction.UNNOTICED ? Severity.WARNING : Severity.ERROR)
              .help("Rename it so that it comes after " + newest + "."));
    }
  }

  private static String consequence(Project project, Reaction reaction) {
    String tool = Words.name(project.tool());
    return switch (reaction) {
      case REFUSED -> tool + " refuses to run it where that ran.";
      case SKIPPED -> tool + " never runs it where that ran.";
      default -> "it runs after that in production, and before it in a new database.";
    };
  }
}
