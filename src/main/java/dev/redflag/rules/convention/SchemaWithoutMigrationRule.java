package dev.redflag.rules.convention;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.Comparison.PrismaChange;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rules.Words;
import dev.redflag.schema.Origin;
import dev.redflag.source.Span;

/** Finds Prisma schemas that change what the database has to be, where no migration is new. */
public final class SchemaWithoutMigrationRule implements Rule.OfProject {

  @Override
  public void check(Project project, RuleContext context) {
    Comparison comparison = project.comparison();
    if (comparison == null || comparison.prisma() == null || !comparison.added().isEmpty()) {
      return;
    }
    PrismaChange change = comparison.prisma();
    if (change.changes().isEmpty()) {
      return;
    }
    Origin start = context.beginning(change.file());
    String text = start.source().text();
    int end = text.indexOf('\n', change.changedAt());
    Span line = new Span(change.changedAt(), end < 0 ? text.length() : end);
    context.report(
        Draft.at(
            new Origin(start.migration(), start.source(), line),
            "The schema changes "
                + Words.list(change.changes())
                + " since "
                + comparison.ref()
                + ", and no migration makes the change."));
  }
}
