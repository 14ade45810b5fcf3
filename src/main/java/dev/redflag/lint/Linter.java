package dev.redflag.lint;

import dev.redflag.migration.Project;
import dev.redflag.rule.Finding;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** Lints projects: the way from their files to findings. */
public final class Linter {

  private final RuleSet rules;
  private final LintOptions options;
  private final Baseline baseline;

  /** A linter that asks {@code rules}. */
  public Linter(RuleSet rules, LintOptions options) {
    this(rules, options, null);
  }

  /**
   * A linter that asks {@code rules}.
   *
   * @param baseline takes the findings that it knows, and is told what was judged; or null
   */
  public Linter(RuleSet rules, LintOptions options, Baseline baseline) {
    this.baseline = baseline;
    this.rules = rules;
    this.options = options;
  }

  /**
   * Lints {@code found}. The result is the same whatever their order and the number of threads.
   *
   * @throws LintFailure if a rule throws something
   * @throws dev.redflag.rule.RuleSetException if the page of a rule that reports is not as it has
   *     to be
   */
  public LintResult lint(List<Project> found) {
    return lint(found, new Progress());
  }

  /** The same for somebody who watches. */
  public LintResult lint(List<Project> found, Progress progress) {
    List<Project> projects = Squash.settle(found, options);
    List<LintResult.Settings> settings = new ArrayList<>();
    List<ProjectRun> runs = new ArrayList<>();
    int number = 0;
    for (Project project : projects) {
      LintResult.Settings own = options.settings(project.config());
      Levels levels = new Levels(own.profile(), project.config(), options.levels());
      settings.add(own);
      runs.add(
          new ProjectRun(
              project, rules, own, levels, baseline, options.histories(), new NoAudience()));
      number += project.migrations().size() + project.drafts().size();
    }
    progress.begin(number);
    ProjectRuns.run(runs, options.jobs(), progress);
    return result(projects, settings, runs);
  }

  private static LintResult result(
      List<Project> projects, List<LintResult.Settings> settings, List<ProjectRun> runs) {
    List<Finding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    int ignored = 0;
    int files = 0;
    int statements = 0;
    int unread = 0;
    for (ProjectRun run : runs) {
      findings.addAll(run.findings());
      notes.addAll(run.project().notes());
      troubles.addAll(run.troubles());
      ignored += run.ignored();
      files += run.files();
      statements += run.statements();
      unread += run.unread();
    }
    // Those of each project are in order, which leaves little to do.
    findings.sort(ByPlace.ORDER);
    return new LintResult(
        projects, settings, findings, ignored, files, statements, unread, notes, troubles);
  }

  private static final class NoAudience implements ProjectRun.Audience {
    @Override
    public void judged(MigrationSteps migration) {
      // The findings are all that is wanted.
    }
  }
}
