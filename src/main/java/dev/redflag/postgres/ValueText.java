package dev.redflag.postgres;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Values as PostgreSQL prints them again after it read them (manual, "Data Types": output). */
final class ValueText {

  private ValueText() {}

  /**
   * What PostgreSQL makes of {@code text} as a value of {@code type}; null if that is not known.
   */
  static String of(String text, DataType type) {
    if (!type.isBuiltIn()) {
      return text;
    }
    if (type.isArray()) {
      return text.equals("{}") || plainElements(text) ? text : null;
    }
    return switch (type.name()) {
      case "bool" -> bool(text.strip().toLowerCase(Locale.ROOT));
      case "int2", "int4", "int8" -> integer(text.strip());
      case "numeric" -> numeric(text.strip());
      case "float4", "float8" -> floating(text.strip());
      case "uuid" -> uuid(text.toLowerCase(Locale.ROOT));
      case "jsonb" -> JsonbText.of(text);
      case "bit", "varbit" -> isBits(text) ? text : null;
      case "time" -> text.length() == 5 ? text + ":00" : text;
      case "timestamp" -> timestamp(text);
      case "timestamptz" -> timestampWithZone(text);
      case "interval" -> IntervalText.of(text.strip());
      case "bytea" -> text.startsWith("\\x") ? text : bytes(text);
      default -> text;
    };
  }

  /** Whether an array's text is written as PostgreSQL would write it: plain words. */
  private static boolean plainElements(String text) {
    if (!text.startsWith("{") || !text.endsWith("}") || text.length() < 3) {
      return false;
    }
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
      boolean comma = c == ',' && text.charAt(i - 1) != ',' && text.charAt(i - 1) != '{';
      if (!plain && !comma) {
        return false;
      }
    }
    return text.charAt(text.length() - 2) != ',';
  }

  private static String bool(String text) {
    boolean yes =
        text.equals("1") || text.equals("on") || "true".startsWith(text) || "yes".startsWith(text);
    return yes && !text.isEmpty() ? "true" : "false";
  }

  private static String integer(String text) {
    try {
      return Long.toString(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String numeric(String text) {
    if (text.equals("NaN")) {
      return text;
    }
    try {
      return new BigDecimal(text).toPlainString();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String floating(String text) {
    if (text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity")) {
      return text;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      if (value.precision() > 15 || Math.abs(value.scale()) > 14) {
        return null;
      }
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Bytes that are written as characters; null if some are escaped. */
  private static String bytes(String text) {
    return text.indexOf('\\') >= 0
        ? null
        : "\\x" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isBits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '0' && text.charAt(i) != '1') {
        return false;
      }
    }
    return true;
  }

  private static String uuid(String text) {
    StringBuilder digits = new StringBuilder(36);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) >= 0) {
        int size = digits.length();
        if (size == 8 || size == 13 || size == 18 || size == 23) {
          digits.append('-');
        }
        digits.append(c);
      }
    }
    return digits.length() == 36 ? digits.toString() : null;
  }

  /** With the server's time zone taken to be UTC, which is what most databases are left at. */
  private static String timestampWithZone(String text) {
    String bare = text.strip();
    String local = withoutZone(bare);
    String zone = bare.substring(local.length()).strip();
    boolean utc = zone.isEmpty() || zone.equals("Z") || zone.equals("+00") || zone.equals("+00:00");
    String moment = utc ? timestamp(local) : null;
    return moment == null || moment.indexOf('i') >= 0 ? moment : moment + "+00";
  }

  private static String timestamp(String written) {
    String text = withoutZone(written.strip());
    if (text.equals("infinity") || text.equals("-infinity")) {
      return text;
    }
    if (text.equals("epoch")) {
      return "1970-01-01 00:00:00";
    }
    if (text.length() == 10 && isDate(text)) {
      return text + " 00:00:00";
    }
    if (text.length() >= 19 && isDate(text.substring(0, 10)) && isTime(text)) {
      return text.substring(0, 10) + " " + text.substring(11);
    }
    return null;
  }

  /** A timestamp without time zone has no use for a zone, and PostgreSQL reads over it. */
  private static String withoutZone(String text) {
    String rest = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    int sign = Math.max(rest.lastIndexOf('+'), rest.lastIndexOf('-'));
    return (sign > 10 ? rest.substring(0, sign) : rest).strip();
  }

  private static boolean isDate(String text) {
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (dash ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isTime(String text) {
    if (text.charAt(10) != ' ' && text.charAt(10) != 'T') {
      return false;
    }
    for (int i = 11; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean colon = i == 13 || i == 16;
      boolean point = i == 19;
      if (colon ? c != ':' : point ? c != '.' : c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() == 19 || (text.length() > 20 && !text.endsWith("0"));
  }
}
