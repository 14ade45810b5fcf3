package dev.redflag.postgres;

/** Breaks the lines of a CASE, and of what has one inside, as PostgreSQL does. */
final class CaseLayout {

  /** Stands for a line break that takes away the blanks before it; no SQL has it. */
  static final char LINE_BREAK = 0;

  private static final String LINE_BREAK_TEXT = Character.toString(LINE_BREAK);

  private CaseLayout() {}

  /** A text that stands inside of a CASE. */
  static String indented(String text) {
    return text.replace(LINE_BREAK_TEXT, LINE_BREAK_TEXT + "    ");
  }

  /** The text with the line breaks that stand before the words of CASE. */
  static String laidOut(String text) {
    int at = text.indexOf(LINE_BREAK);
    if (at < 0) {
      return text;
    }
    StringBuilder laid = new StringBuilder(text);
    for (; at >= 0; at = laid.indexOf(LINE_BREAK_TEXT, at)) {
      laid.setCharAt(at, '\n');
      while (at > 0 && laid.charAt(at - 1) == ' ') {
        laid.deleteCharAt(--at);
      }
    }
    return laid.toString();
  }
}
