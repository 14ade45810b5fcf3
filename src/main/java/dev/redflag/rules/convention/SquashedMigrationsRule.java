package dev.redflag.rules.convention;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rules.Words;
import java.util.ArrayList;
import java.util.List;

/** Tells of migrations that are replaced by others which make the same schema. */
public final class SquashedMigrationsRule implements Rule.OfProject {

  @Override
  public void check(Project project, RuleContext context) {
    Comparison comparison = project.comparison();
    if (comparison == null || comparison.squashed().isEmpty()) {
      return;
    }
    List<Migration> into = comparison.squashedInto();
    String message =
        comparison.squashed().size()
            + (comparison.squashed().size() == 1 ? " migration of " : " migrations of ")
            + comparison.ref()
            + (comparison.squashed().size() == 1 ? " is" : " are")
            + " squashed into "
            + Words.list(names(into))
            + ", which makes the same schema.";
    Draft draft = Draft.at(context.beginning(into.get(0)), message);
    if (project.tool().name().equals("prisma")) {
      StringBuilder help =
          new StringBuilder(
              "Before it is deployed, record it on every database that has run them:");
      for (Migration migration : into) {
        help.append("\nnpx prisma migrate resolve --applied ").append(migration);
      }
      draft.help(help.toString());
    }
    context.report(draft);
  }

  private static List<String> names(List<Migration> migrations) {
    List<String> names = new ArrayList<>();
    for (Migration migration : migrations) {
      names.add(migration.toString());
    }
    return names;
  }
}
