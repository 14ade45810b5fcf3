package dev.redflag.migration;

import java.util.List;

/**
 * Where {@code applied-before} cuts a history: what the tool runs before is applied.
 *
 * <p>The cut is the name of a migration, a version, or a timestamp, which may be shorter than those
 * in the names: 20240101 is the first moment of that day.
 */
final class AppliedBefore {

  private static final int DATE_DIGITS = 8;

  private final String cut;
  private final int index;
  private final String timestamp;
  private final Version version;

  /**
   * A cut through {@code entries}.
   *
   * @param cut what the configuration says, or null for no cut
   */
  AppliedBefore(String cut, List<Entry> entries) {
    this.cut = cut;
    this.index = cut == null ? 0 : indexOf(cut, entries);
    String digits = cut == null ? "" : timestamp(cut);
    boolean date = cut != null && digits.length() >= DATE_DIGITS && isNumber(cut.replace("-", ""));
    this.timestamp = date ? digits : null;
    this.version = cut != null && !date && isNumber(cut) ? Version.leading(cut) : null;
  }

  /** Whether the cut is a name, and none of the history's. */
  boolean isUnknownName() {
    return cut != null && index < 0 && timestamp == null && version == null;
  }

  /** Whether {@code entry}, the {@code at}th of the history, is applied. */
  boolean covers(Entry entry, int at) {
    if (cut == null) {
      return false;
    }
    if (index >= 0) {
      return at < index;
    }
    if (entry.version().equals(Version.NONE)) {
      return false;
    }
    if (timestamp != null) {
      return compareTimestamps(timestamp(entry.name())) < 0;
    }
    return version != null
        ? entry.version().compareTo(version) < 0
        : Bytewise.ORDER.compare(entry.name(), cut) < 0;
  }

  private static int indexOf(String cut, List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (cut.equals(entry.name())
          || cut.equals(FileNames.stem(entry.name()))
          || cut.equals(entry.file())) {
        return i;
      }
    }
    return -1;
  }

  /** The digits that a name begins with, those after dashes too: 2024-01-31-120000_x. */
  private static String timestamp(String name) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c != '-') {
        break;
      }
    }
    return digits.toString();
  }

  private int compareTimestamps(String other) {
    int length = Math.max(timestamp.length(), other.length());
    String zeros = "0".repeat(length);
    String a = (other + zeros).substring(0, length);
    return a.compareTo((timestamp + zeros).substring(0, length));
  }

  private static boolean isNumber(String text) {
    return Version.end(text, 0) == text.length();
  }
}
