package dev.redflag.report;

/** Text from SQL files as Markdown that says no more than the text. */
final class MarkdownText {

  private MarkdownText() {}

  /** {@code text} as code, whatever backticks it holds. */
  static String code(String text) {
    String line = VisibleText.oneLine(text);
    String ticks = "`";
    while (line.contains(ticks)) {
      ticks += "`";
    }
    String gap = ticks.length() > 1 ? " " : "";
    return ticks + gap + line + gap + ticks;
  }

  /** {@code text} as prose in which no sign means anything to Markdown, and nobody is called. */
  static String prose(String text) {
    String line = VisibleText.harmless(VisibleText.oneLine(text));
    StringBuilder prose = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> prose.append("&lt;");
        case '>' -> prose.append("&gt;");
        case '&' -> prose.append("&amp;");
        case '@' -> prose.append("&#64;");
        case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '!' -> prose.append('\\').append(c);
        default -> prose.append(c);
      }
    }
    return prose.toString();
  }

  /** {@code text} as code in a cell of a table. */
  static String codeCell(String text) {
    // GitHub takes the pipe for the end of the cell even in code.
    return code(text).replace("|", "\\|");
  }
}
