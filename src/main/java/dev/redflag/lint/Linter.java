package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Finding;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lints projects: the way from their files to findings. */
public final class Linter {

  private final RuleSet rules;
  private final LintOptions options;

  /** A linter that asks {@code rules}. */
  public Linter(RuleSet rules, LintOptions options) {
    this.rules = rules;
    this.options = options;
  }

  /**
   * Lints {@code projects}. The result is the same whatever their order and the number of threads.
   *
   * @throws LintFailure if a rule throws something
   * @throws dev.redflag.rule.RuleSetException if the page of a rule that reports is not as it has
   *     to be
   */
  public LintResult lint(List<Project> projects) {
    List<Migration> files = new ArrayList<>();
    for (Project project : projects) {
      files.addAll(project.migrations());
      files.addAll(project.drafts());
    }
    try (ParseAhead parsed = new ParseAhead(files)) {
      return lint(projects, parsed);
    }
  }

  private LintResult lint(List<Project> projects, ParseAhead parsed) {
    List<LintResult.Settings> settings = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    int ignored = 0;
    int files = 0;
    int statements = 0;
    int unread = 0;
    for (Project project : projects) {
      LintResult.Settings own = options.settings(project.config());
      Levels levels = new Levels(own.profile(), project.config(), options.levels());
      ProjectRun run = new ProjectRun(project, rules, own, levels, new NoAudience());
      run.run(parsed);
      settings.add(own);
      findings.addAll(run.findings());
      notes.addAll(project.notes());
      troubles.addAll(run.troubles());
      ignored += run.ignored();
      files += run.files();
      statements += run.statements();
      unread += run.unread();
    }
    findings.sort(new ByPlace());
    return new LintResult(
        projects, settings, findings, ignored, files, statements, unread, notes, troubles);
  }

  private static final class NoAudience implements ProjectRun.Audience {
    @Override
    public void judged(MigrationSteps migration) {
      // The findings are all that is wanted.
    }
  }

  // A class and not a lambda: the first lambda of a run costs more than all sorting.
  private static final class ByPlace implements Comparator<Finding> {
    @Override
    public int compare(Finding a, Finding b) {
      int order = a.source().path().compareTo(b.source().path());
      if (order == 0) {
        order = Integer.compare(a.span().start(), b.span().start());
      }
      if (order == 0) {
        order = a.rule().compareTo(b.rule());
      }
      if (order == 0) {
        order = Integer.compare(a.span().end(), b.span().end());
      }
      return order != 0 ? order : a.message().compareTo(b.message());
    }
  }
}
