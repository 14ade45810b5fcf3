package dev.redflag.report;

/**
 * Text from SQL files made fit for a terminal: what would move the cursor, change the colour or
 * turn the reading direction is shown instead of obeyed.
 */
final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final char WORD_JOINER = '\u2060';

  private VisibleText() {}

  /** What is shown for {@code codePoint}: itself, or a sign of the same width that does nothing. */
  static int of(int codePoint) {
    if (codePoint < 0x20) {
      return CONTROL_PICTURES + codePoint;
    }
    if (codePoint < 0x7f) {
      return codePoint;
    }
    if (codePoint == 0x7f) {
      return PICTURE_OF_DELETE;
    }
    return turnsOrBreaks(codePoint) ? REPLACEMENT : codePoint;
  }

  /** {@code text} on one line: a line break and the blanks around it become one space. */
  static String oneLine(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint != '\n' && codePoint != '\r') {
        line.appendCodePoint(codePoint == '\t' ? ' ' : of(codePoint));
        continue;
      }
      while (line.length() > 0 && line.charAt(line.length() - 1) == ' ') {
        line.setLength(line.length() - 1);
      }
      while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      if (line.length() > 0 && i < text.length()) {
        line.append(' ');
      }
    }
    return line.toString();
  }

  /** Whether all of it shows as it is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code line} such that GitHub's runner does not take it for a workflow command.
   *
   * <p>The runner obeys a line whose first signs after blanks are {@code ::}, and {@code ##[}
   * anywhere in a line. A word joiner, which has no width, breaks the spell.
   */
  static String harmless(String line) {
    String text = line;
    int first = 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    if (text.startsWith("::", first)) {
      text = text.substring(0, first) + WORD_JOINER + text.substring(first);
    }
    return text.contains("##[") ? text.replace("##[", "##" + WORD_JOINER + "[") : text;
  }

  // C1 controls, the line and paragraph separators, and what sets the direction of the text.
  private static boolean turnsOrBreaks(int codePoint) {
    return codePoint < 0xa0
        || codePoint == 0x61c
        || codePoint == 0x200e
        || codePoint == 0x200f
        || (codePoint >= 0x2028 && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
