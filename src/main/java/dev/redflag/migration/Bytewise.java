package dev.redflag.migration;

import java.util.Arrays;
import java.util.Comparator;

/** The order of names by their UTF-8 bytes, which is that of their code points. */
final class Bytewise implements Comparator<String> {

  static final Bytewise ORDER = new Bytewise();

  private Bytewise() {}

  /** Brings {@code names} into this order. */
  static void sort(String[] names) {
    for (String name : names) {
      if (hasSurrogate(name)) {
        Arrays.sort(names, ORDER);
        return;
      }
    }
    Arrays.sort(names);
  }

  @Override
  public int compare(String a, String b) {
    if (!hasSurrogate(a) && !hasSurrogate(b)) {
      return a.compareTo(b);
    }
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // A surrogate stands for a code point above all that one unit can hold.
        boolean high = Character.isSurrogate(x);
        return high == Character.isSurrogate(y) ? x - y : high ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }

  // Costs nothing for Latin letters, where the order of units is the one asked for, and compared
  // fast.
  private static boolean hasSurrogate(String text) {
    return text.codePointCount(0, text.length()) != text.length();
  }
}
