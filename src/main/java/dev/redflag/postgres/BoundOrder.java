package dev.redflag.postgres;

import dev.redflag.sql.ast.Term;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The order of the values of a partition key, as far as their text tells it: numbers, and dates and
 * times in ISO form. Whether two are the same is told of more types.
 */
public final class BoundOrder {

  private BoundOrder() {}

  /**
   * Less than, equal to or more than 0, as {@code a} is to {@code b} where both are values of
   * {@code type}; null if it is not known.
   */
  public static Integer compare(Term.Constant a, Term.Constant b, DataType type) {
    if (!type.isBuiltIn() || type.isArray() || isNull(a) || isNull(b)) {
      return null;
    }
    switch (type.name()) {
      case "int2", "int4", "int8", "numeric" -> {
        BigDecimal first = number(a, type);
        BigDecimal second = number(b, type);
        return first == null || second == null ? null : first.compareTo(second);
      }
      case "date", "timestamp", "timestamptz" -> {
        return moments(a, b, type);
      }
      default -> {
        return null;
      }
    }
  }

  /** Whether both are the same value of {@code type}; null if it is not known. */
  public static Boolean same(Term.Constant a, Term.Constant b, DataType type) {
    if (isNull(a) || isNull(b)) {
      return isNull(a) && isNull(b);
    }
    Integer order = compare(a, b, type);
    if (order != null) {
      return order == 0;
    }
    if (type.isArray()) {
      return null;
    }
    return switch (type.isBuiltIn() ? type.name() : "") {
      case "text", "varchar" -> a.value().equals(b.value());
      case "bpchar" -> a.value().stripTrailing().equals(b.value().stripTrailing());
      case "uuid" -> uuid(a).equals(uuid(b));
      case "int2", "int4", "int8", "numeric", "date", "timestamp", "timestamptz" -> null;
      default -> a.value().equals(b.value()) ? Boolean.TRUE : null;
    };
  }

  private static boolean isNull(Term.Constant constant) {
    return constant.kind() == Term.Constant.Kind.NULL;
  }

  private static BigDecimal number(Term.Constant constant, DataType type) {
    boolean fraction = type.name().equals("numeric");
    if (constant.value().length() > 40 || (fraction && !type.modifiers().isEmpty())) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(constant.value().strip());
      return fraction || value.stripTrailingZeros().scale() <= 0 ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String uuid(Term.Constant constant) {
    StringBuilder digits = new StringBuilder(32);
    String text = constant.value().toLowerCase(Locale.ROOT);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '{' && c != '}') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static Integer moments(Term.Constant a, Term.Constant b, DataType type) {
    LocalDate first = date(a.value());
    LocalDate second = date(b.value());
    if (first == null || second == null || !type.modifiers().isEmpty()) {
      return null;
    }
    String time = time(a.value());
    String other = time(b.value());
    if (type.name().equals("date")) {
      return time.isEmpty() && other.isEmpty() ? first.compareTo(second) : null;
    }
    if (time.equals(other)) {
      return first.compareTo(second);
    }
    boolean zoned = type.name().equals("timestamptz");
    if (zoned) {
      // Which is the earlier one may hang on the zone, unless more than a day lies between them.
      long days = first.toEpochDay() - second.toEpochDay();
      return Math.abs(days) > 2 ? Long.signum(days) : null;
    }
    if (!isTime(time) || !isTime(other)) {
      return null;
    }
    int order = first.compareTo(second);
    return order != 0 ? order : padded(time).compareTo(padded(other));
  }

  private static LocalDate date(String text) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    if (text.length() > 10 && text.charAt(10) != ' ' && text.charAt(10) != 'T') {
      return null;
    }
    try {
      return LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What stands after the date; empty for midnight. */
  private static String time(String text) {
    String time = text.length() > 11 ? text.substring(11) : "";
    return time.equals("00:00:00") || time.equals("00:00") ? "" : time;
  }

  /** Whether it is empty, or hours and minutes with perhaps seconds, and no more. */
  private static boolean isTime(String time) {
    if (time.isEmpty()) {
      return true;
    }
    if (time.length() != 5 && time.length() != 8) {
      return false;
    }
    for (int i = 0; i < time.length(); i++) {
      char c = time.charAt(i);
      if (i % 3 == 2 ? c != ':' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static String padded(String time) {
    return time.concat("00:00:00".substring(time.length()));
  }
}
