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
    switch (this) {
      case ERROR:
        return "error";
      case WARNING:
        return "warning";
      default:
        return "note";
    }
  }

  /** The severity of that word, or null. */
  public static Severity of(String word) {
    switch (word) {
      case "error":
        return ERROR;
      case "warning":
        return WARNING;
      case "note":
        return NOTE;
      default:
        return null;
    }
  }
}
