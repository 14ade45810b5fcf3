package dev.redflag.rules.failure;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.Ledger;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rules.Words;

/** Finds migrations that the ref has under another name, so that the tool takes them for others. */
public final class RenamedMigrationRule implements Rule.OfProject {

  @Override
  public void check(Project project, RuleContext context) {
    Comparison comparison = project.comparison();
    if (comparison == null) {
      return;
    }
    for (Comparison.Pair pair : comparison.renamed()) {
      String message =
          "Migration "
              + pair.migration()
              + " is "
              + pair.other()
              + " of "
              + comparison.ref()
              + " under another name: "
              + consequence(project.tool());
      context.report(
          Draft.at(context.beginning(pair.migration()), message)
              .severity(
                  project.tool().ledger().identity() == Ledger.Identity.UNKNOWN
                      ? Severity.WARNING
                      : Severity.ERROR)
              .help("Give it back the name " + pair.other() + "."));
    }
  }

  private static String consequence(MigrationTool tool) {
    Ledger ledger = tool.ledger();
    if (ledger.identity() == Ledger.Identity.VERSION_AND_NAME
        || ledger.deleted() == Ledger.Reaction.REFUSED) {
      return Words.name(tool) + " refuses to run where it ran.";
    }
    String dev =
        ledger.deleted() == Ledger.Reaction.RESET
            ? ", and prisma migrate dev asks to reset the database."
            : ".";
    return Words.name(tool) + " runs it again where it ran" + dev;
  }
}
