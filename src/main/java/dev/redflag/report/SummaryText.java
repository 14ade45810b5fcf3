package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Severity;

/** The line that counts: {@code 2 errors, 1 warning in 3 files; 1 ignored}. */
final class SummaryText {

  private SummaryText() {}

  /** The line without colours. */
  static String of(LintResult result) {
    return of(result, new Ansi(false));
  }

  /** The line in the colours of {@code ansi}. */
  static String of(LintResult result, Ansi ansi) {
    Tally tally = Tally.of(result.findings());
    StringBuilder line = new StringBuilder();
    append(line, tally.errors(), "error", Severity.ERROR, ansi);
    append(line, tally.warnings(), "warning", Severity.WARNING, ansi);
    append(line, tally.notes(), "note", Severity.NOTE, ansi);
    if (line.length() == 0) {
      line.append(ansi.good("No findings"));
    }
    line.append(" in ").append(count(result.files(), "file"));
    if (result.ignored() > 0) {
      line.append("; ").append(result.ignored()).append(" ignored");
    }
    return line.toString();
  }

  private static void append(
      StringBuilder line, int number, String noun, Severity severity, Ansi ansi) {
    if (number == 0) {
      return;
    }
    if (line.length() > 0) {
      line.append(", ");
    }
    line.append(ansi.severity(severity, count(number, noun)));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
