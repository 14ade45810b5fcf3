package dev.redflag.postgres;

import dev.redflag.sql.ast.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Which strings are values of a type (manual, "Data Types": input). */
public final class Literals {

  private Literals() {}

  /**
   * The SQLSTATE with which PostgreSQL refuses {@code text} as a value of {@code type}, or null if
   * it takes it or that is not sure. Enums are not looked at.
   */
  public static String refusal(String text, DataType type) {
    if (!type.isBuiltIn()) {
      return null;
    }
    String bare = strip(text);
    if (type.isArray()) {
      return array(bare, type.element());
    }
    return switch (type.name()) {
      case "int2", "int4", "int8" -> integer(bare, type.name());
      case "numeric", "float4", "float8" -> isNumber(bare) ? null : "22P02";
      case "bool" -> isBoolean(bare.toLowerCase(Locale.ROOT)) ? null : "22P02";
      case "uuid" -> isUuid(text) ? null : "22P02";
      case "json", "jsonb" -> JsonText.valid(text) ? null : "22P02";
      case "date", "timestamp", "timestamptz" ->
          mayBeDate(bare.toLowerCase(Locale.ROOT)) && !LiteralForms.isNoDate(bare) ? null : "22007";
      case "interval", "time", "timetz" -> LiteralForms.moment(bare, type.name());
      case "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "point",
          "box",
          "lseg",
          "line",
          "path",
          "polygon",
          "circle",
          "bit",
          "varbit",
          "oid",
          "pg_lsn",
          "int4range",
          "int8range",
          "numrange",
          "daterange",
          "tsrange",
          "tstzrange",
          "int4multirange",
          "int8multirange",
          "nummultirange",
          "datemultirange",
          "tsmultirange",
          "tstzmultirange" ->
          LiteralForms.refuses(bare, type.name()) ? "22P02" : null;
      default -> null;
    };
  }

  private static String array(String text, DataType element) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return "22P02";
    }
    List<String> elements = LiteralForms.elements(text);
    for (int i = 0; elements != null && i < elements.size(); i++) {
      String refusal = refusal(elements.get(i), element);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  /**
   * The SQLSTATE with which PostgreSQL refuses to store the constant in a column of {@code type}
   * because it is too large or too long, or null if it takes it or that is not sure.
   */
  public static String overflow(Term.Constant constant, DataType type) {
    if (!type.isBuiltIn() || type.isArray()) {
      return null;
    }
    String text = constant.value();
    switch (constant.kind()) {
      case NUMBER -> {
        return numberOverflow(text, type);
      }
      case STRING -> {
        boolean limited = type.is("varchar") || type.is("bpchar");
        if (!limited || type.modifiers().isEmpty()) {
          return null;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
          end--;
        }
        return text.codePointCount(0, end) > type.modifiers().get(0) ? "22001" : null;
      }
      default -> {
        return null;
      }
    }
  }

  private static String numberOverflow(String text, DataType type) {
    int digits = digits(type);
    if (text.length() > 40 || wholeDigits(text) <= digits) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      BigDecimal most =
          switch (type.name()) {
            case "int2" -> BigDecimal.valueOf(Short.MAX_VALUE);
            case "int4" -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case "int8" -> BigDecimal.valueOf(Long.MAX_VALUE);
            default -> BigDecimal.TEN.pow(digits);
          };
      return value.abs().compareTo(most.add(BigDecimal.ONE)) > 0 ? "22003" : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** With how many digits before the point a number surely goes into {@code type}. */
  private static int digits(DataType type) {
    return switch (type.name()) {
      case "int2" -> 4;
      case "int4" -> 9;
      case "int8" -> 18;
      case "numeric" ->
          type.modifiers().size() < 2
              ? Integer.MAX_VALUE
              : Math.max(0, type.modifiers().get(0) - type.modifiers().get(1));
      default -> Integer.MAX_VALUE;
    };
  }

  /** The number of digits before the point; the largest there is if more than digits stand here. */
  private static int wholeDigits(String text) {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    for (int i = 0; i < text.length(); i++) {
      if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return Integer.MAX_VALUE;
      }
    }
    return end;
  }

  /** Without what C calls white space at both ends. */
  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static String integer(String text, String type) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (start == text.length()) {
      return "22P02";
    }
    // PostgreSQL 16 reads 0x1F and 1_000 too.
    boolean newer = text.indexOf('_') > 0 || text.startsWith("0", start);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return newer ? null : "22P02";
      }
    }
    try {
      long value = Long.parseLong(text);
      boolean fits =
          switch (type) {
            case "int2" -> value == (short) value;
            case "int4" -> value == (int) value;
            default -> true;
          };
      return fits ? null : "22003";
    } catch (NumberFormatException e) {
      return "22003";
    }
  }

  private static boolean isNumber(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = lower.startsWith("-") || lower.startsWith("+") ? 1 : 0;
    if (start == lower.length()) {
      return false;
    }
    char first = lower.charAt(start);
    // NaN, Infinity, hexadecimal and digits in groups are for PostgreSQL to judge.
    if (first == 'n' || first == 'i' || lower.indexOf('_') > 0 || lower.indexOf('x') > 0) {
      return true;
    }
    int digits = 0;
    int i = start;
    boolean point = false;
    for (; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return false;
    }
    if (i == lower.length()) {
      return true;
    }
    if (lower.charAt(i) != 'e') {
      return false;
    }
    i++;
    if (i < lower.length() && (lower.charAt(i) == '-' || lower.charAt(i) == '+')) {
      i++;
    }
    if (i == lower.length()) {
      return false;
    }
    for (; i < lower.length(); i++) {
      if (lower.charAt(i) < '0' || lower.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isBoolean(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return "true".startsWith(text)
        || "false".startsWith(text)
        || "yes".startsWith(text)
        || "no".startsWith(text)
        || text.equals("on")
        || (text.length() > 1 && "off".startsWith(text))
        || text.equals("1")
        || text.equals("0");
  }

  private static boolean isUuid(String text) {
    boolean braces = text.startsWith("{");
    int start = braces ? 1 : 0;
    int end = braces && text.endsWith("}") ? text.length() - 1 : text.length();
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) >= 0 && c < 128) {
        digits++;
      } else if (c != '-' || digits == 0 || digits % 4 != 0 || text.charAt(i - 1) == '-') {
        return false;
      }
    }
    return digits == 32 && (!braces || text.endsWith("}")) && text.charAt(end - 1) != '-';
  }

  /** Whether it has a digit, or is one of the words that stand for a moment. */
  private static boolean mayBeDate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    String word = text.endsWith("()") ? text.substring(0, text.length() - 2) : text;
    return switch (word) {
      case "" -> false;
      case "epoch", "infinity", "-infinity", "+infinity", "now", "today", "tomorrow", "yesterday" ->
          true;
      // More than one word, such as "tomorrow allballs", is for PostgreSQL to judge.
      default -> word.indexOf(' ') > 0;
    };
  }
}
