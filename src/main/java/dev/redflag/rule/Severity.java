package dev.redflag.rule;

/** How much a finding weighs, heaviest first; SARIF's own levels. */
public enum Severity {
  /** It fails, loses data or breaks something for sure. */
  ERROR,
  /** It blocks, or breaks running code. */
  WARNING,
  /** A convention. */
  NOTE;

  /** The word in lower case, as output and configuration have it. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      default -> "note";
    };
  }

  /** The severity of that word, or null. */
  public static Severity of(String word) {
    return switch (word) {
      case "error" -> ERROR;
      case "warning" -> WARNING;
      case "note" -> NOTE;
      default -> null;
    };
  }
}
