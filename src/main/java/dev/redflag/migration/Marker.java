package dev.redflag.migration;

/** Finds the comments by which tools mark the sections of a file. */
final class Marker {

  private Marker() {}

  /**
   * Where the first line begins, at or after {@code from}, that is a {@code --} comment beginning
   * with {@code words}; -1 if there is none.
   *
   * <p>The dashes must stand at the start of the line; case and the blanks after them do not count.
   */
  static int find(String text, String words, int from) {
    for (int line = lineStart(text, from); line >= 0; line = nextLine(text, line)) {
      if (isAt(text, words, line)) {
        return line;
      }
    }
    return -1;
  }

  /** Where the line after the one that holds {@code offset} begins; the text's end if none does. */
  static int afterLine(String text, int offset) {
    int next = nextLine(text, offset);
    return next < 0 ? text.length() : next;
  }

  /** The line that begins at {@code start}, without its end. */
  static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }

  private static int lineStart(String text, int from) {
    return from == 0 || text.charAt(from - 1) == '\n' ? from : nextLine(text, from);
  }

  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 || end + 1 >= text.length() ? -1 : end + 1;
  }

  private static boolean isAt(String text, String words, int line) {
    if (!text.startsWith("--", line)) {
      return false;
    }
    int at = line + 2;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (!text.regionMatches(true, at, words, 0, words.length())) {
      return false;
    }
    int end = at + words.length();
    return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }
}
