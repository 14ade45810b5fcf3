package dev.redflag.report;

/** The forms of output, by the words of {@code --format}. */
public enum Format {
  TEXT("text", true),
  JSON("json", true),
  SARIF("sarif", false),
  GITHUB("github", true),
  MARKDOWN("markdown", true),
  GITLAB("gitlab", false),
  JUNIT("junit", false),
  CHECKSTYLE("checkstyle", false),
  RDJSON("rdjson", false);

  private final String word;
  private final boolean mayBePartial;

  Format(String word, boolean mayBePartial) {
    this.word = word;
    this.mayBePartial = mayBePartial;
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** The format of that word, or null. */
  public static Format of(String word) {
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    return null;
  }

  /**
   * Whether a result with troubles may be written. It may not where the reader takes what is
   * missing for solved, and cannot be told that inputs were not read.
   */
  public boolean mayBePartial() {
    return mayBePartial;
  }

  /** A reporter; no class of another format is loaded. */
  public Reporter reporter(ReportSettings settings) {
    return switch (this) {
      case TEXT -> new TextReporter(settings.color(), settings.quiet(), settings.jobs());
      case JSON -> new JsonReporter(settings.version(), settings.jobs());
      case SARIF -> new SarifReporter(settings.version(), settings.pages().get(), settings.root());
      case GITHUB -> new GitHubReporter(settings.root());
      case MARKDOWN -> new MarkdownReporter(settings.root());
      case GITLAB -> new GitLabReporter(settings.root());
      case JUNIT -> new JunitReporter(settings.failOn());
      case CHECKSTYLE -> new CheckstyleReporter(settings.version());
      case RDJSON -> new RdjsonReporter(settings.root());
    };
  }
}
