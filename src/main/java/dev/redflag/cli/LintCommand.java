package dev.redflag.cli;

import dev.redflag.config.ConfigException;
import dev.redflag.lint.LintOptions;
import dev.redflag.lint.LintResult;
import dev.redflag.lint.Linter;
import dev.redflag.migration.FindRequest;
import dev.redflag.migration.Found;
import dev.redflag.migration.InputException;
import dev.redflag.migration.MigrationFinder;
import dev.redflag.migration.Project;
import dev.redflag.report.ReportSettings;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Severity;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code redflag lint}: says what migrations will do. */
final class LintCommand implements Command {

  private static final List<String> LEVELS = List.of("error", "warning", "note", "off");
  private static final List<String> PROFILES = List.of("production", "development");
  private static final List<String> COLORS = List.of("auto", "always", "never");

  @Override
  public Syntax syntax() {
    Syntax syntax =
        new Syntax(
                "redflag lint",
                "Says what migrations will do to a database that is in use. Exit code: 0 if nothing"
                    + " is found that --fail-on asks for, 1 if something is, 2 if the job could"
                    + " not be done.")
            .operands(
                "PATH",
                "Files and folders; a file is judged with the history around it. None: the folders"
                    + " where migrations usually are. -: standard input.");
    Outputs.declare(syntax)
        .value(
            "--fail-on",
            "LEVEL",
            "error (the default), warning, note or never: what makes the exit code 1.")
        .value("--profile", "PROFILE", "production (the default) or development.")
        .values("--rule", "ID=LEVEL", "error, warning, note or off for a rule. Repeatable.")
        .value(
            "--postgres",
            "VERSION",
            "The major version of PostgreSQL; " + LintOptions.DEFAULT_POSTGRES + " is the default.")
        .value("--config", "FILE", "Use this redflag.yml and look for no other.")
        .value(
            "--after",
            "DIR",
            "Judge each PATH by itself, as the next migration after the history in DIR.")
        .value("--stdin-filename", "FILE", "The file that standard input stands for.");
    return RuleSets.declare(syntax)
        .value("--color", "WHEN", "auto (the default), always or never.")
        .flag("--quiet", "Print findings only: no summary, no notes.");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Trouble, IOException {
    Outputs outputs = Outputs.of(arguments, console);
    String color = arguments.choice("--color", COLORS, "auto");
    String failOn = arguments.choice("--fail-on", FailOn.WORDS, null);
    boolean quiet = arguments.has("--quiet");
    try (RuleSet rules = RuleSets.open(arguments, console)) {
      LintOptions options = options(arguments, rules);
      Found found = find(arguments, console);
      for (Project project : found.projects()) {
        RuleSets.check(project.config(), rules);
      }
      LintResult result = new Linter(rules, options).lint(found.projects());
      if (!quiet) {
        tellNotes(found, result, console);
      }
      for (String trouble : result.troubles()) {
        console.say(trouble);
      }
      FailOn threshold = new FailOn(failOn, result);
      outputs.write(
          result,
          new Styles(console.color(color), color.equals("always"), quiet, threshold.least(), rules),
          console);
      return result.troubles().isEmpty() ? threshold.exitCode() : Main.TROUBLE;
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
    String profile = arguments.choice("--profile", PROFILES, null);
    return new LintOptions(postgres(arguments), profile, levels);
  }

  private static Integer postgres(Arguments arguments) throws Trouble {
    String value = arguments.value("--postgres");
    if (value == null) {
      return null;
    }
    // Of 15.4 only the 15 says what PostgreSQL can do.
    int end = value.indexOf('.');
    String major = end < 0 ? value : value.substring(0, end);
    boolean digits = major.length() == 2;
    for (int i = 0; i < major.length(); i++) {
      digits &= major.charAt(i) >= '0' && major.charAt(i) <= '9';
    }
    if (!digits || major.charAt(0) == '0') {
      throw Trouble.usage(
          "--postgres takes a major version, 10 or newer, such as 15, not \"" + value + "\"");
    }
    return Integer.valueOf(major);
  }

  private static Found find(Arguments arguments, Console console) throws Trouble, IOException {
    List<String> paths = arguments.operands();
    boolean fromInput = paths.contains(FindRequest.STANDARD_INPUT);
    String inputName = arguments.value("--stdin-filename");
    String after = arguments.value("--after");
    if (inputName != null && !fromInput) {
      throw Trouble.usage("--stdin-filename names what - reads, and there is no -");
    }
    if (after != null && paths.isEmpty()) {
      throw Trouble.usage("--after takes the files to judge as further arguments, or -");
    }
    try {
      return MigrationFinder.find(
          new FindRequest(
              console.workingDirectory(),
              paths,
              after,
              fromInput ? standardInput(inputName, console) : null,
              inputName,
              arguments.file("--config", console)));
    } catch (InputException | ConfigException | SourceReadException e) {
      throw Trouble.of(e.getMessage());
    }
  }

  private static String standardInput(String name, Console console)
      throws IOException, SourceReadException {
    String shown = name == null ? "standard input" : name;
    // FileInputStream asks for its length and place when it reads all at once; a pipe has neither.
    InputStream in = new BufferedInputStream(console.in());
    return SourceReader.decode(shown, in.readAllBytes()).text();
  }

  private static void tellNotes(Found found, LintResult result, Console console) {
    Set<String> notes = new LinkedHashSet<>(found.notes());
    notes.addAll(result.notes());
    for (String note : notes) {
      console.say(note);
    }
  }

  private record Styles(
      boolean colored, boolean fileColored, boolean quiet, Severity failOn, RuleSet rules)
      implements Outputs.Styles {
    @Override
    public ReportSettings settings(boolean toStandardOutput) {
      return new ReportSettings(
          Version.CURRENT,
          toStandardOutput ? colored : fileColored,
          quiet,
          failOn,
          new Pages(rules),
          null);
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
