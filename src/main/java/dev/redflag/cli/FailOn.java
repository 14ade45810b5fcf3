package dev.redflag.cli;

import dev.redflag.lint.LintResult;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import java.util.IdentityHashMap;
import java.util.List;

/** What makes a run fail: the caller says it, else the configuration of each project. */
final class FailOn {

  static final List<String> WORDS = List.of("error", "warning", "note", "never");

  private static final String DEFAULT = "error";

  private final String told;
  private final LintResult result;

  /**
   * @param told one of {@link #WORDS}, or null if the caller leaves it to the configurations
   */
  FailOn(String told, LintResult result) {
    this.told = told;
    this.result = result;
  }

  /** The least severity that makes any of the projects fail, or null for none. */
  Severity least() {
    Severity least = null;
    for (Project project : result.projects()) {
      Severity own = of(project);
      if (least == null || (own != null && own.compareTo(least) > 0)) {
        least = own;
      }
    }
    return result.projects().isEmpty() ? severity(told == null ? DEFAULT : told) : least;
  }

  /** 1 if a finding weighs enough, else 0. */
  int exitCode() {
    IdentityHashMap<Migration, Severity> thresholds = new IdentityHashMap<>();
    for (Project project : result.projects()) {
      Severity own = of(project);
      for (Migration migration : project.migrations()) {
        thresholds.put(migration, own);
      }
      for (Migration draft : project.drafts()) {
        thresholds.put(draft, own);
      }
    }
    for (Finding finding : result.findings()) {
      Severity threshold = thresholds.get(finding.migration());
      if (threshold != null && finding.severity().compareTo(threshold) <= 0) {
        return 1;
      }
    }
    return 0;
  }

  private Severity of(Project project) {
    String configured = project.config().failOn();
    if (told != null) {
      return severity(told);
    }
    return severity(configured == null ? DEFAULT : configured);
  }

  private static Severity severity(String word) {
    return word.equals("never") ? null : Severity.of(word);
  }
}
