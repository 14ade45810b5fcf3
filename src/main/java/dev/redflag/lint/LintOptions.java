package dev.redflag.lint;

import dev.redflag.config.Config;
import java.util.Map;

/**
 * What the caller of a run decides, over what configurations say.
 *
 * @param postgres the major version, or null to leave it to the configuration
 * @param profile {@code production} or {@code development}, or null to leave it to the
 *     configuration
 * @param levels {@code error}, {@code warning}, {@code note} or {@code off} by the id of a rule
 * @param jobs the most threads that work at once; no output depends on it
 * @param histories where replayed histories are kept for later runs, or null; no output depends on
 *     it
 */
public record LintOptions(
    Integer postgres,
    String profile,
    Map<String, String> levels,
    int jobs,
    HistoryStore histories) {

  /** More threads than these wait for each other's memory. */
  private static final int MOST_JOBS = 4;

  /** The major version where nobody names one; reviewed at each release. */
  public static final int DEFAULT_POSTGRES = 15;

  private static final String DEFAULT_PROFILE = "production";

  /** Everything is left to the configurations. */
  public static final LintOptions NONE = new LintOptions(null, null, Map.of());

  /** Options with as many jobs as the machine has processors, up to a sensible number. */
  public LintOptions(Integer postgres, String profile, Map<String, String> levels) {
    this(postgres, profile, levels, defaultJobs(), null);
  }

  public LintOptions {
    levels = Map.copyOf(levels);
  }

  private static int defaultJobs() {
    return Math.min(Runtime.getRuntime().availableProcessors(), MOST_JOBS);
  }

  /** The same with that many jobs. */
  public LintOptions withJobs(int number) {
    return new LintOptions(postgres, profile, levels, number, histories);
  }

  /** The same with histories that are kept in {@code store}, or in none if it is null. */
  public LintOptions withHistories(HistoryStore store) {
    return new LintOptions(postgres, profile, levels, jobs, store);
  }

  /** What a project of that configuration is judged by. */
  LintResult.Settings settings(Config config) {
    Integer version = postgres != null ? postgres : config.postgres();
    String wanted = profile != null ? profile : config.profile();
    return new LintResult.Settings(
        version == null ? DEFAULT_POSTGRES : version, wanted == null ? DEFAULT_PROFILE : wanted);
  }
}
