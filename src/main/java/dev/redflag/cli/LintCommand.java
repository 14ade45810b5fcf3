package dev.redflag.cli;

import dev.redflag.lint.LintOptions;
import dev.redflag.lint.LintResult;
import dev.redflag.lint.Linter;
import dev.redflag.lint.Progress;
import dev.redflag.migration.Found;
import dev.redflag.migration.Project;
import dev.redflag.report.ReportSettings;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code redflag lint}: says what migrations will do. */
final class LintCommand implements Command {

  private static final List<String> LEVELS = List.of("error", "warning", "note", "off");
  private static final List<String> COLORS = List.of("auto", "always", "never");

  @Override
  public Syntax syntax() {
    Syntax syntax =
        new Syntax(
            "redflag lint",
            "Says what migrations will do to a database that is in use. Exit code: 0 if nothing"
                + " is found that --fail-on asks for, 1 if something is, 2 if the job could"
                + " not be done.");
    Outputs.declare(syntax)
        .value(
            "--fail-on",
            "LEVEL",
            "error (the default), warning, note or never: what makes the exit code 1.")
        .values("--rule", "ID=LEVEL", "error, warning, note or off for a rule. Repeatable.");
    Target.declare(syntax);
    Inputs.declare(syntax);
    BaselineOption.declare(syntax);
    return RuleSets.declare(syntax)
        .value("--color", "WHEN", "auto (the default), always or never.")
        .flag(
            "--quiet",
            "No last line of counts in text, no progress, no remarks on which files were found, left"
                + " out or read; all findings and errors stay.");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Trouble, IOException {
    Outputs outputs = Outputs.of(arguments, console);
    String color = arguments.choice("--color", COLORS, "auto");
    String failOn = arguments.choice("--fail-on", FailOn.WORDS, null);
    boolean quiet = arguments.has("--quiet");
    BaselineOption known = BaselineOption.of(arguments, console);
    RuleLoading loading = RuleSets.load(arguments, console);
    Found found;
    try {
      found = Inputs.find(arguments, console);
    } catch (Trouble | IOException e) {
      loading.rules().close();
      throw e;
    }
    try (RuleSet rules = loading.rules()) {
      LintOptions options = options(arguments, rules);
      for (Project project : found.projects()) {
        RuleSets.check(project.config(), rules);
      }
      Linter linter = new Linter(rules, options, known.baseline());
      LintResult result = lint(found, linter, console, quiet);
      if (!quiet) {
        Inputs.tellNotes(found, result.notes(), console);
      }
      for (String trouble : result.troubles()) {
        console.say(trouble);
      }
      if (result.troubles().isEmpty()) {
        known.finish(quiet, console);
      }
      FailOn threshold = new FailOn(failOn, result);
      outputs.write(
          result,
          new Styles(
              console.color(color),
              color.equals("always"),
              quiet,
              threshold.least(),
              rules,
              options.jobs()),
          console);
      return result.troubles().isEmpty() ? threshold.exitCode() : Main.TROUBLE;
    }
  }

  private static LintResult lint(Found found, Linter linter, Console console, boolean quiet) {
    Progress progress = new Progress();
    Watch watch = Watch.over(progress, console, quiet);
    try {
      return linter.lint(found.projects(), progress);
    } finally {
      watch.end();
    }
  }

  private static String words(List<String> words) {
    return String.join(", ", words);
  }

  private static LintOptions options(Arguments arguments, RuleSet rules) throws Trouble {
    Map<String, String> levels = new HashMap<>();
    for (String setting : arguments.values("--rule")) {
      int equals = setting.indexOf('=');
      String level = equals < 0 ? "" : setting.substring(equals + 1);
      if (!LEVELS.contains(level)) {
        throw Trouble.usage(
            "--rule takes ID=LEVEL with one of " + words(LEVELS) + ", not \"" + setting + "\"");
      }
      String id = setting.substring(0, equals);
      if (!rules.contains(id)) {
        throw Trouble.usage("--rule: " + RuleSets.unknown(id, rules));
      }
      levels.put(id, level);
    }
    return Target.options(arguments, levels);
  }

  private record Styles(
      boolean colored, boolean fileColored, boolean quiet, Severity failOn, RuleSet rules, int jobs)
      implements Outputs.Styles {
    @Override
    public ReportSettings settings(boolean toStandardOutput) {
      return new ReportSettings(
          Version.CURRENT,
          toStandardOutput ? colored : fileColored,
          quiet,
          failOn,
          new Pages(rules),
          null,
          jobs);
    }
  }

  // A class and not a lambda: the first lambda of a run takes longer than linting a file.
  private record Pages(RuleSet rules) implements Supplier<List<RulePage>> {
    @Override
    public List<RulePage> get() {
      return rules.pages();
    }
  }
}
