package dev.redflag.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What strings must look like to be values of the rarer types; it refuses only what cannot be one.
 */
public final class LiteralForms {

  private LiteralForms() {}

  /** Whether {@code text}, without white space at its ends, cannot be a value of the type. */
  static boolean refuses(String text, String type) {
    return switch (type) {
      case "inet", "cidr" -> !isNetwork(text);
      case "macaddr", "macaddr8" -> !isHardware(text, type.equals("macaddr8") ? 12 : 6);
      case "point", "box", "lseg", "line", "path", "polygon", "circle" -> hasNoNumber(text);
      case "bit", "varbit" -> !isBits(text);
      case "oid", "pg_lsn" -> !hasDigit(text);
      default -> type.endsWith("multirange") ? !isMultirange(text) : !isRange(text);
    };
  }

  /** The SQLSTATE for an interval or a time of day that cannot be one; else null. */
  static String moment(String text, String type) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (hasDigit(text)) {
      return type.equals("interval") && isListOfNumbers(lower) ? "22007" : null;
    }
    boolean interval = type.equals("interval");
    boolean word =
        interval
            ? lower.indexOf("inf") >= 0 || lower.indexOf('.') >= 0
            : lower.startsWith("now") || lower.startsWith("allballs") || lower.indexOf(' ') > 0;
    return word ? null : "22007";
  }

  /** Whether a date or timestamp cannot be written so: a time of day, or a small number. */
  static boolean isNoDate(String text) {
    int digits = 0;
    int colons = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ':') {
        colons++;
      } else {
        return false;
      }
    }
    return colons > 0 ? colons < 3 && digits <= 6 : digits < 3;
  }

  /** Whether it can be a range: {@code empty}, or two bounds in brackets. */
  public static boolean isRange(String text) {
    if (text.strip().equalsIgnoreCase("empty")) {
      return true;
    }
    String bare = text.strip();
    return bare.length() >= 3
        && (bare.charAt(0) == '[' || bare.charAt(0) == '(')
        && (bare.endsWith("]") || bare.endsWith(")"))
        && bare.indexOf(',') > 0;
  }

  private static boolean isMultirange(String text) {
    return text.startsWith("{") && text.endsWith("}");
  }

  /** Whether it can be a row: values in parentheses. */
  public static boolean isRow(String text) {
    String bare = text.strip();
    return bare.startsWith("(") && bare.endsWith(")");
  }

  /**
   * The elements of an array that is written without nesting, bounds and escapes, without its
   * nulls; null if it is none.
   */
  public static List<String> elements(String text) {
    String bare = text.strip();
    if (!bare.startsWith("{") || !bare.endsWith("}") || bare.indexOf('\\') >= 0) {
      return null;
    }
    String inner = bare.substring(1, bare.length() - 1);
    if (inner.indexOf('{') >= 0 || inner.indexOf('}') >= 0) {
      return null;
    }
    List<String> elements = new ArrayList<>();
    for (int at = 0; at < inner.length(); ) {
      int end = inner.indexOf(',', at);
      int quote = inner.indexOf('"', at);
      if (quote >= 0 && (end < 0 || quote < end)) {
        int close = inner.indexOf('"', quote + 1);
        end = close < 0 ? -1 : inner.indexOf(',', close);
        int stop = end < 0 ? inner.length() : end;
        boolean plain =
            close > 0
                && inner.substring(at, quote).isBlank()
                && inner.substring(close + 1, stop).isBlank();
        if (!plain) {
          return null;
        }
        elements.add(inner.substring(quote + 1, close));
        at = stop + 1;
        continue;
      }
      int stop = end < 0 ? inner.length() : end;
      String element = inner.substring(at, stop).strip();
      if (element.isEmpty()) {
        return null;
      }
      if (!element.equalsIgnoreCase("null")) {
        elements.add(element);
      }
      at = stop + 1;
    }
    return elements;
  }

  private static boolean isNetwork(String text) {
    if (!hasDigit(text) && text.indexOf(':') < 0) {
      return false;
    }
    boolean six = text.indexOf(':') >= 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          (c >= '0' && c <= '9')
              || c == '.'
              || c == '/'
              || (six && (c == ':' || Character.digit(c, 16) >= 0));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHardware(String text, int least) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && Character.digit(c, 16) >= 0) {
        digits++;
      } else if (c != ':' && c != '-' && c != '.') {
        return false;
      }
    }
    return digits >= least;
  }

  private static boolean isBits(String text) {
    int start = 0;
    boolean hex = false;
    if (!text.isEmpty()) {
      char first = text.charAt(0);
      hex = first == 'x' || first == 'X';
      start = hex || first == 'b' || first == 'B' ? 1 : 0;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits = hex ? c < 128 && Character.digit(c, 16) >= 0 : c == '0' || c == '1';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** What is made of points has a comma at least. */
  private static boolean hasNoNumber(String text) {
    if (text.indexOf(',') < 0) {
      return true;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return !hasDigit(text) && lower.indexOf("inf") < 0 && lower.indexOf("nan") < 0;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether there are several numbers and nothing that tells of what. */
  private static boolean isListOfNumbers(String text) {
    int numbers = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != ' ' && c != ',' && c != '(' && c != ')' && c != '[' && c != ']') {
        return false;
      }
      numbers += digit && !inside ? 1 : 0;
      inside = digit;
    }
    return numbers > 1;
  }
}
