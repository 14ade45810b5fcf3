package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** Weighs migrations: the way from their files to locks, rewrites and scans. */
public final class ImpactAnalysis {

  private final LintOptions options;

  /** An analysis for the database that {@code options} name. */
  public ImpactAnalysis(LintOptions options) {
    this.options = options;
  }

  /** Weighs every migration of {@code projects} that would be linted. */
  public Impact analyze(List<Project> projects) {
    List<Migration> files = new ArrayList<>();
    for (Project project : projects) {
      files.addAll(project.migrations());
      files.addAll(project.drafts());
    }
    try (ParseAhead parsed = new ParseAhead(files);
        RuleSet none = RuleSet.of(List.of())) {
      return analyze(projects, none, parsed);
    }
  }

  private Impact analyze(List<Project> projects, RuleSet none, ParseAhead parsed) {
    List<Impact.OfMigration> migrations = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (Project project : projects) {
      LintResult.Settings settings = options.settings(project.config());
      Levels levels = new Levels(settings.profile(), project.config(), options.levels());
      ProjectRun run =
          new ProjectRun(
              project, none, settings, levels, new Weigher(project, settings, migrations));
      run.run(parsed);
      notes.addAll(project.notes());
      troubles.addAll(run.troubles());
    }
    return new Impact(migrations, notes, troubles);
  }

  private record Weigher(
      Project project, LintResult.Settings settings, List<Impact.OfMigration> migrations)
      implements ProjectRun.Audience {
    @Override
    public void judged(MigrationSteps migration) {
      migrations.add(
          new Impact.OfMigration(
              migration.migration(),
              migration.script(),
              project.tool().name(),
              settings.postgres(),
              new MigrationWeighing(project.tool(), migration).statements()));
    }
  }
}
