package dev.redflag.report;

import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;

/**
 * The source line of a span, as it is shown, and what to underline in it.
 *
 * <p>Tabs are spread, characters of no width or of two columns are counted as a terminal shows
 * them, and of a long line only the part around the span is left. A span of several lines is
 * underlined to the end of its first.
 *
 * @param text the line, with {@code …} where it was cut
 * @param caretStart the columns before the underlined part
 * @param caretLength the columns underlined, at least 1
 */
record SourceExcerpt(String text, int caretStart, int caretLength) {

  private static final int TAB = 4;
  private static final int WIDTH = 110;
  private static final int BEFORE = 30;

  /** More units than a window can hold, so that a line of megabytes costs no more than another. */
  private static final int REACH = 4 * WIDTH;

  /** The first line of {@code span}, which begins at {@code start}. */
  static SourceExcerpt of(SourceFile source, Span span, Position start) {
    String text = source.text();
    int lineStart = span.start() - (start.column() - 1);
    int from = Math.max(lineStart, span.start() - REACH);
    if (from > lineStart && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    int limit = Math.min(text.length(), span.start() + REACH);
    int to = span.start();
    while (to < limit && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
      to++;
    }
    boolean goesOn = to == limit && limit < text.length();
    String line = text.substring(from, to);
    int marked = span.start() - from;
    int markedEnd = endOfMark(line, marked, Math.min(span.end() - from, line.length()));
    return new Ruler(line).cut(marked, markedEnd, from > lineStart, goesOn);
  }

  private static int endOfMark(String line, int start, int end) {
    int trimmed = end;
    while (trimmed > start && isBlank(line.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** A line laid out in columns. */
  private static final class Ruler {
    private final String line;

    /** The column at which each unit begins, and after them the width of the whole. */
    private final int[] columns;

    Ruler(String line) {
      this.line = line;
      columns = new int[line.length() + 1];
      int column = 0;
      int i = 0;
      while (i < line.length()) {
        int codePoint = line.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        int width = codePoint == '\t' ? TAB - column % TAB : widthShown(codePoint);
        while (i < next) {
          columns[i++] = column;
        }
        column += width;
      }
      columns[line.length()] = column;
    }

    SourceExcerpt cut(int start, int end, boolean cutBefore, boolean cutAfter) {
      int total = columns[line.length()];
      int caretStart = columns[start];
      int caretEnd = columns[end];
      int from = 0;
      int to = total;
      if (total > WIDTH || cutBefore || cutAfter) {
        boolean fitsFromStart = !cutBefore && Math.min(caretEnd, caretStart + WIDTH / 2) < WIDTH;
        from = fitsFromStart ? 0 : Math.max(0, caretStart - BEFORE);
        to = Math.min(total, from + WIDTH);
        if (to == total && !cutAfter && !fitsFromStart) {
          from = Math.max(0, Math.min(from, total - WIDTH));
        }
      }
      boolean dotsBefore = cutBefore || from > 0;
      boolean dotsAfter = cutAfter || to < total;
      StringBuilder shown = new StringBuilder();
      if (dotsBefore) {
        shown.append('…');
      }
      show(from, to, shown);
      if (dotsAfter) {
        shown.append('…');
      }
      int length = Math.max(1, Math.min(caretEnd, to) - caretStart);
      return new SourceExcerpt(shown.toString(), caretStart - from + (dotsBefore ? 1 : 0), length);
    }

    private void show(int from, int to, StringBuilder shown) {
      int i = 0;
      while (i < line.length()) {
        int codePoint = line.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        int left = columns[i];
        int right = columns[next];
        i = next;
        boolean inside = left >= from && right <= to;
        if (inside && codePoint != '\t') {
          shown.appendCodePoint(VisibleText.of(codePoint));
          continue;
        }
        // A tab, or one of two columns of which the window holds but one.
        for (int column = Math.max(left, from); column < Math.min(right, to); column++) {
          shown.append(' ');
        }
      }
    }

    private static int widthShown(int codePoint) {
      return DisplayWidth.of(VisibleText.of(codePoint));
    }
  }
}
