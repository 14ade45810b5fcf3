package dev.redflag.proof;

import dev.redflag.config.Config;
import dev.redflag.lint.LintOptions;
import dev.redflag.lint.LintResult;
import dev.redflag.lint.Linter;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Category;
import dev.redflag.rule.Finding;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Severity;
import dev.redflag.rules.BuiltInRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Redflag says of candidates after a history, as {@code redflag lint --after} does. */
final class LintedCandidates {

  private final Map<String, List<Finding>> failures = new HashMap<>();

  private LintedCandidates() {}

  /** Judges each candidate by itself, as the next migration. */
  static LintedCandidates of(int postgres, String history, List<Candidate> candidates) {
    List<Migration> drafts = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      drafts.add(new Migration("next", null, path(i), candidates.get(i).sql(), true, i + 1));
    }
    Migration made = new Migration("1.sql", null, "test/1.sql", history, false, 0);
    Project project =
        new Project(
            Path.of("test"),
            "test",
            TestTool.UNKNOWN,
            Config.NONE,
            true,
            List.of(made),
            drafts,
            List.of());
    LintOptions options = new LintOptions(postgres, null, LintOptions.NONE.levels());
    LintedCandidates linted = new LintedCandidates();
    try (RuleSet rules = RuleSet.of(BuiltInRules.all())) {
      LintResult result = new Linter(rules, options).lint(List.of(project));
      for (Finding finding : result.findings()) {
        if (finding.category() == Category.FAILURE) {
          linted
              .failures
              .computeIfAbsent(finding.source().path(), path -> new ArrayList<>())
              .add(finding);
        }
      }
    }
    return linted;
  }

  private static String path(int index) {
    return "next/" + index + ".sql";
  }

  private List<Finding> findings(int index) {
    return failures.getOrDefault(path(index), List.of());
  }

  Candidate.Verdict verdict(int index) {
    Candidate.Verdict verdict = Candidate.Verdict.NOTHING;
    for (Finding finding : findings(index)) {
      Candidate.Verdict own =
          finding.severity() == Severity.ERROR
              ? Candidate.Verdict.ERROR
              : Candidate.Verdict.WARNING;
      if (own.compareTo(verdict) > 0) {
        verdict = own;
      }
    }
    return verdict;
  }

  /** Why, for people. */
  String words(int index) {
    StringBuilder words = new StringBuilder();
    for (Finding finding : findings(index)) {
      words.append(words.length() == 0 ? "" : "; ");
      words.append(finding.rule()).append(": ").append(finding.message());
    }
    return words.toString();
  }
}
