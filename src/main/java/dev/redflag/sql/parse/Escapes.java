package dev.redflag.sql.parse;

/** The backslash escapes of {@code E'…'} (manual, "String Constants with C-Style Escapes"). */
final class Escapes {

  private Escapes() {}

  /**
   * Appends what the escape means whose backslash stands before {@code i}; returns where it ends.
   *
   * <p>Bytes above 127 are taken as Latin-1: no name or label of a migration is written so.
   */
  static int append(String text, int i, int end, StringBuilder value) {
    char c = text.charAt(i);
    switch (c) {
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000b');
      case 'x' -> {
        int stop = appendDigits(text, i + 1, end, 2, 16, value);
        return stop == i + 1 ? appendPlain(c, i, value) : stop;
      }
      case 'u' -> {
        return appendHex(text, i + 1, end, 4, value);
      }
      case 'U' -> {
        return appendHex(text, i + 1, end, 8, value);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return appendDigits(text, i, end, 3, 8, value);
      }
      default -> value.append(c);
    }
    return i + 1;
  }

  private static int appendPlain(char c, int i, StringBuilder value) {
    value.append(c);
    return i + 1;
  }

  /** Appends the code point of up to {@code digits} hexadecimal digits; returns where they end. */
  static int appendHex(String text, int from, int end, int digits, StringBuilder value) {
    return appendDigits(text, from, end, digits, 16, value);
  }

  private static int appendDigits(
      String text, int from, int end, int digits, int radix, StringBuilder value) {
    int point = 0;
    int i = from;
    while (i < end && i < from + digits && Character.digit(text.charAt(i), radix) >= 0) {
      point = point * radix + Character.digit(text.charAt(i), radix);
      i++;
    }
    if (i > from && Character.isValidCodePoint(point)) {
      value.appendCodePoint(point);
    }
    return i;
  }
}
