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
import java.util.ArrayList;
import java.util.List;

/** Finds migrations that only the ref has. */
public final class DeletedMigrationRule implements Rule.OfProject {

  @Override
  public void check(Project project, RuleContext context) {
    Comparison comparison = project.comparison();
    if (comparison == null || comparison.deleted().isEmpty()) {
      return;
    }
    List<Migration> deleted = comparison.deleted();
    List<String> names = new ArrayList<>();
    for (Migration migration : deleted) {
      names.add(migration.toString());
    }
    boolean one = deleted.size() == 1;
    Reaction reaction = project.tool().ledger().deleted();
    String message =
        (one ? "Migration " : "Migrations ")
            + Words.list(names)
            + " of "
            + comparison.ref()
            + (one ? " is deleted: " : " are deleted: ")
            + consequence(project, reaction, one);
    context.report(
        Draft.at(context.beginning(deleted.get(0)), message)
            .severity(reaction == Reaction.UNNOTICED ? Severity.WARNING : Severity.ERROR)
            .help(
                "Take "
                    + (one ? "it" : "them")
                    + " back, and undo what "
                    + (one ? "it" : "they")
                    + " made in a new migration:\n"
                    + "git checkout "
                    + comparison.ref()
                    + " -- "
                    + Words.quoted(deleted.get(0).path())
                    + "\nA squash has to replay to the same schema."));
  }

  private static String consequence(Project project, Reaction reaction, boolean one) {
    String made = one ? "it" : "they";
    return switch (reaction) {
      case REFUSED -> Words.name(project.tool()) + " refuses to run where " + made + " ran.";
      case RESET ->
          "a new database lacks what "
              + made
              + " made, and prisma migrate dev asks to reset those that have it.";
      default -> "a new database lacks what " + made + " made.";
    };
  }
}
