package dev.redflag.source;

import java.util.Arrays;

/**
 * The text of one SQL file, and the lines in it.
 *
 * <p>All offsets are UTF-16 units from 0 into {@link #text()}, which never begins with a byte order
 * mark. Lines are indexed when a position is first asked for: history files never need them.
 */
public final class SourceFile {

  private final String path;

  /** What holds the file's bytes, if they were not decoded when this was made; else null. */
  private final byte[] bytes;

  private final int from;
  private final int length;

  private final boolean byteOrderMark;
  private final int invalidAt;
  private String text;

  /** Volatile, so that whoever sees the array sees what is in it: reports have several threads. */
  private volatile int[] lineStarts;

  private String sought;
  private boolean found;

  /**
   * A file whose text is well-formed and holds no byte order mark.
   *
   * @param path the path as it is shown to people, with {@code /} as separator
   * @param text the decoded text
   */
  public SourceFile(String path, String text) {
    this(path, text, false, -1);
  }

  /**
   * A file as it was decoded.
   *
   * @param byteOrderMark whether a byte order mark stood before {@code text}
   * @param invalidAt the offset in {@code text} of the first zero byte, or of the first replacement
   *     character that stands for bytes that are not UTF-8, or -1
   */
  public SourceFile(String path, String text, boolean byteOrderMark, int invalidAt) {
    this.path = path;
    this.text = text;
    this.bytes = null;
    this.from = 0;
    this.length = 0;
    this.byteOrderMark = byteOrderMark;
    this.invalidAt = invalidAt;
  }

  private SourceFile(String path, byte[] bytes, int from, int length) {
    this.path = path;
    this.bytes = bytes;
    this.from = from;
    this.length = length;
    this.byteOrderMark = SourceReader.hasByteOrderMark(bytes, from, length);
    this.invalidAt = -1;
  }

  /**
   * A file of history, decoded when its text is first asked for. It is not to be linted: it does
   * not tell whether it is well-formed.
   *
   * @param path the path as it is shown to people, with {@code /} as separator
   * @param bytes what holds the file's bytes, which {@link SourceReader#decode} must take
   * @param from where they begin in it
   */
  public static SourceFile undecoded(String path, byte[] bytes, int from, int length) {
    return new SourceFile(path, bytes, from, length);
  }

  /** The path as it is shown to people, with {@code /} as separator. */
  public String path() {
    return path;
  }

  /** The decoded text, without a byte order mark. */
  public String text() {
    String known = text;
    if (known == null) {
      known = decode();
      text = known;
    }
    return known;
  }

  private String decode() {
    try {
      return SourceReader.decode(path, Arrays.copyOfRange(bytes, from, from + length)).text();
    } catch (SourceReadException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a byte order mark stood at the start of the file; GitHub's line hash counts it. */
  public boolean byteOrderMark() {
    return byteOrderMark;
  }

  /**
   * The offset of the first character that is zero or stands for bytes that are not UTF-8, or -1.
   */
  public int invalidAt() {
    return invalidAt;
  }

  /** The text that {@code span} covers. */
  public String text(Span span) {
    return text().substring(span.start(), span.end());
  }

  /** Whether the text contains {@code word}; each of many statements may ask for the same. */
  public boolean contains(String word) {
    if (!word.equals(sought)) {
      found = text().contains(word);
      sought = word;
    }
    return found;
  }

  /** The line and column of {@code offset}, which may equal the length of the text. */
  public Position position(int offset) {
    int[] starts = lineStarts();
    int place = Arrays.binarySearch(starts, offset);
    int line = place >= 0 ? place : -place - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }

  /** The number of lines; a text that ends with a line break has an empty last line. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The text of {@code line} (from 1), without its line break. */
  public String line(int line) {
    int[] starts = lineStarts();
    String text = text();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = indexLines(text());
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] indexLines(String text) {
    // Few files have any, and to look for one character alone is much quicker.
    return text.indexOf('\r') < 0 ? indexLineFeeds(text) : indexBreaks(text);
  }

  private static int[] indexLineFeeds(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int[] indexBreaks(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (!ends) {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return path;
  }
}
