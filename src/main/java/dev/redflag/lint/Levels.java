package dev.redflag.lint;

import dev.redflag.config.Config;
import dev.redflag.migration.Migration;
import dev.redflag.rule.Category;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.Severity;
import java.util.Map;

/**
 * What a finding weighs in one project: the rule's own word, moved by the profile, overruled by the
 * configuration and by the caller, in this order.
 */
final class Levels {

  private static final String OFF = "off";

  private final boolean development;
  private final Config config;
  private final Map<String, String> overrides;

  Levels(String profile, Config config, Map<String, String> overrides) {
    this.development = profile.equals("development");
    this.config = config;
    this.overrides = overrides;
  }

  /** Whether {@code rule} is off in all files, so that it need not be asked. */
  boolean off(String rule) {
    String level = overrides.get(rule);
    if (level != null) {
      return level.equals(OFF);
    }
    Config.RuleSetting setting = config.rules().get(rule);
    return setting != null && OFF.equals(setting.level()) && setting.paths().isEmpty();
  }

  /**
   * The severity of a finding, or null if its rule is off there.
   *
   * @param own what the rule said of this finding, or null
   */
  Severity of(RulePage page, Severity own, Migration migration) {
    String level = given(page.id(), migration);
    if (level != null) {
      return Severity.of(level);
    }
    return ofProfile(page.category(), own == null ? page.severity() : own);
  }

  /** Whether the caller or the configuration says what {@code rule} weighs there. */
  boolean isGiven(String rule, Migration migration) {
    return given(rule, migration) != null;
  }

  private String given(String rule, Migration migration) {
    String level = overrides.get(rule);
    return level == null ? config.level(rule, migration.file()) : level;
  }

  private Severity ofProfile(Category category, Severity severity) {
    if (!development) {
      return severity;
    }
    return switch (category) {
      case DESTRUCTIVE -> severity == Severity.ERROR ? Severity.WARNING : severity;
      case LOCKING, COMPATIBILITY -> Severity.NOTE;
      default -> severity;
    };
  }
}
