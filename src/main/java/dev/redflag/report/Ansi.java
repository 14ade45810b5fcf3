package dev.redflag.report;

import dev.redflag.rule.Severity;

/** The colours of the text output, or none. */
final class Ansi {

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String CYAN = "\u001b[36m";
  private static final String GREEN = "\u001b[1;32m";

  private final boolean on;

  Ansi(boolean on) {
    this.on = on;
  }

  String severity(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          default -> "\u001b[1;36m";
        },
        text);
  }

  String strong(String text) {
    return paint(BOLD, text);
  }

  String gutter(String text) {
    return paint(BLUE, text);
  }

  String rule(String text) {
    return paint(CYAN, text);
  }

  String good(String text) {
    return paint(GREEN, text);
  }

  private String paint(String code, String text) {
    return on ? code + text + RESET : text;
  }
}
