package dev.redflag.postgres;

/** The fields of an interval type, such as {@code DAY TO SECOND}, as a bit for each. */
final class IntervalFields {

  /** No fields are written. */
  static final int ALL = 0x7FFF;

  private static final String[] NAMES = {"year", "month", "day", "hour", "minute", "second"};

  private IntervalFields() {}

  /**
   * The bits of fields as written, such as {@code DAY TO SECOND}; {@link #ALL} if there are none.
   */
  static int read(String fields) {
    String words = fields.toLowerCase(java.util.Locale.ROOT);
    int to = words.indexOf(" to ");
    int first = position(to < 0 ? words : words.substring(0, to));
    int last = to < 0 ? first : position(words.substring(to + 4));
    if (first < 0 || last < first) {
      return ALL;
    }
    int bits = 0;
    for (int i = first; i <= last; i++) {
      bits |= 1 << i;
    }
    return bits;
  }

  private static int position(String name) {
    String bare = name.strip();
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(bare)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the last of {@code fields} is no coarser than the last of {@code others}. */
  static boolean isAsFine(int fields, int others) {
    return last(fields) >= last(others);
  }

  /** Whether seconds are among the fields. */
  static boolean hasSeconds(int fields) {
    return last(fields) == NAMES.length - 1;
  }

  private static int last(int fields) {
    return fields == ALL ? NAMES.length - 1 : 31 - Integer.numberOfLeadingZeros(fields);
  }

  /** The fields as {@code format_type()} writes them, with a space before. */
  static String words(int bits) {
    if (bits == ALL || bits == 0) {
      return "";
    }
    int first = Integer.numberOfTrailingZeros(bits);
    int last = 31 - Integer.numberOfLeadingZeros(bits);
    return first == last ? " " + NAMES[first] : " " + NAMES[first] + " to " + NAMES[last];
  }
}
