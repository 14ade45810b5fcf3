package dev.redflag.cli;

import dev.redflag.lint.LintOptions;
import java.util.List;
import java.util.Map;

/**
 * The database that migrations are meant for, {@code --postgres} and {@code --profile}, and how
 * many threads see to it.
 */
final class Target {

  private static final List<String> PROFILES = List.of("production", "development");

  private Target() {}

  /** Adds the options to {@code syntax}. */
  static Syntax declare(Syntax syntax) {
    return declarePostgres(
            syntax.value("--profile", "PROFILE", "production (the default) or development."))
        .value(
            "--jobs",
            "N",
            "The most threads that work at once; as many as there are processors, up to 4, unless"
                + " told otherwise. The output is the same.");
  }

  /** Adds {@code --postgres} alone to {@code syntax}. */
  static Syntax declarePostgres(Syntax syntax) {
    return syntax.value(
        "--postgres",
        "VERSION",
        "The major version of PostgreSQL; " + LintOptions.DEFAULT_POSTGRES + " is the default.");
  }

  /**
   * What the arguments say of it.
   *
   * @param levels the levels of rules, by id
   */
  static LintOptions options(Arguments arguments, Map<String, String> levels) throws Trouble {
    String profile = arguments.choice("--profile", PROFILES, null);
    LintOptions options =
        new LintOptions(postgres(arguments), profile, levels).withHistories(Histories.ofRun());
    String jobs = arguments.value("--jobs");
    return jobs == null ? options : options.withJobs(jobs(jobs));
  }

  private static int jobs(String value) throws Trouble {
    int number = 0;
    boolean digits = !value.isEmpty() && value.length() <= 3;
    for (int i = 0; digits && i < value.length(); i++) {
      digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
      number = number * 10 + value.charAt(i) - '0';
    }
    if (!digits || number == 0) {
      throw Trouble.usage("--jobs takes a number from 1 to 999, not \"" + value + "\"");
    }
    return number;
  }

  /** The major version that is asked for, or null. */
  static Integer postgres(Arguments arguments) throws Trouble {
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
}
