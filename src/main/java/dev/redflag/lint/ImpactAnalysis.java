package dev.redflag.lint;

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

  /** Weighs every migration of {@code found} that would be linted. */
  public Impact analyze(List<Project> found) {
    List<Project> projects = Squash.settle(found, options);
    try (RuleSet none = RuleSet.of(List.of())) {
      return analyze(projects, none);
    }
  }

  private Impact analyze(List<Project> projects, RuleSet none) {
    List<ProjectRun> runs = new ArrayList<>();
    List<List<Impact.OfMigration>> weighed = new ArrayList<>();
    for (Project project : projects) {
      LintResult.Settings settings = options.settings(project.config());
      Levels levels = new Levels(settings.profile(), project.config(), options.levels());
      List<Impact.OfMigration> own = new ArrayList<>();
      weighed.add(own);
      runs.add(
          new ProjectRun(
              project,
              none,
              settings,
              levels,
              null,
              options.histories(),
              new Weigher(project, settings, own)));
    }
    ProjectRuns.run(runs, options.jobs(), new Progress());
    List<Impact.OfMigration> migrations = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      migrations.addAll(weighed.get(i));
      notes.addAll(runs.get(i).project().notes());
      troubles.addAll(runs.get(i).troubles());
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
              new MigrationWeighing(migration).statements()));
    }
  }
}
