package dev.redflag.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * The number that a file or folder is ordered by, such as 12, 20240131120000 or 1.10.2.
 *
 * <p>Parts are compared as numbers of any size; a part that is not there is zero, so 1 is 1.0.
 */
final class Version implements Comparable<Version> {

  /** No number. */
  static final Version NONE = new Version(List.of());

  private final List<String> parts;

  private Version(List<String> parts) {
    this.parts = parts;
  }

  /** The numbers at the start of {@code name}, joined by one of {@code ._-}. */
  static Version leading(String name) {
    return in(name, 0, end(name, 0));
  }

  /** The numbers in {@code text} from {@code start} to {@code end}, whatever is between them. */
  static Version in(String text, int start, int end) {
    List<String> parts = new ArrayList<>(1);
    int at = start;
    while (at < end) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int first = at;
      while (at < end && isDigit(text.charAt(at))) {
        at++;
      }
      while (first < at - 1 && text.charAt(first) == '0') {
        first++;
      }
      parts.add(text.substring(first, at));
    }
    for (int i = parts.size() - 1; i > 0 && parts.get(i).equals("0"); i--) {
      parts.remove(i);
    }
    return parts.isEmpty() ? NONE : new Version(parts);
  }

  /** Where the numbers end that begin at {@code start}; {@code start} itself if there are none. */
  static int end(String name, int start) {
    int at = digitsEnd(name, start);
    while (at > start && at + 1 < name.length() && isSeparator(name.charAt(at))) {
      int next = digitsEnd(name, at + 1);
      if (next == at + 1) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** Where the digits end that begin at {@code start}. */
  static int digitsEnd(String name, int start) {
    int at = start;
    while (at < name.length() && isDigit(name.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == '_' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public int compareTo(Version other) {
    int count = Math.max(parts.size(), other.parts.size());
    for (int i = 0; i < count; i++) {
      String a = i < parts.size() ? parts.get(i) : "0";
      String b = i < other.parts.size() ? other.parts.get(i) : "0";
      int order = a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && parts.equals(version.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return String.join(".", parts);
  }
}
