package dev.redflag.lint;

import java.util.Map;

/**
 * What the caller of a run decides, over what configurations say.
 *
 * @param postgres the major version, or null to leave it to the configuration
 * @param profile {@code production} or {@code development}, or null to leave it to the
 *     configuration
 * @param levels {@code error}, {@code warning}, {@code note} or {@code off} by the id of a rule
 */
public record LintOptions(Integer postgres, String profile, Map<String, String> levels) {

  /** The major version where nobody names one; reviewed at each release. */
  public static final int DEFAULT_POSTGRES = 15;

  /** Everything is left to the configurations. */
  public static final LintOptions NONE = new LintOptions(null, null, Map.of());

  public LintOptions {
    levels = Map.copyOf(levels);
  }
}
