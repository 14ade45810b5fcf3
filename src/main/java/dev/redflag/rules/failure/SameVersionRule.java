package dev.redflag.rules.failure;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.Ledger.Identity;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;

/** Finds new migrations that have the version, or the timestamp, of another. */
public final class SameVersionRule implements Rule.OfProject {

  @Override
  public void check(Project project, RuleContext context) {
    Comparison comparison = project.comparison();
    if (comparison == null) {
      return;
    }
    Identity identity = project.tool().ledger().identity();
    for (Comparison.Pair pair : comparison.sameVersion()) {
      String message =
          "Migration "
              + pair.migration()
              + " has the version of "
              + pair.other()
              + consequence(identity, project.tool());
      context.report(
          Draft.at(context.beginning(pair.migration()), message).severity(severity(identity)));
    }
  }

  private static String consequence(Identity identity, MigrationTool tool) {
    return switch (identity) {
      case NAME -> ": only the rest of their names orders them.";
      case UNKNOWN -> ", and most tools know one migration of a version.";
      default -> ", and " + tool.name() + " knows one migration of a version.";
    };
  }

  private static Severity severity(Identity identity) {
    return switch (identity) {
      case NAME -> Severity.NOTE;
      case UNKNOWN -> Severity.WARNING;
      default -> Severity.ERROR;
    };
  }
}
