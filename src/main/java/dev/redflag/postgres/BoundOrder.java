package dev.redflag.postgres;

import dev.redflag.sql.ast.Term;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * The order of the values of a partition key, as far as their text tells it: numbers, and dates and
 * times in ISO form. Whether two are the same is told of more types.
 */
public final class BoundOrder {

  private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric");

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

  /**
   * A text that is the same for two values if and only if {@link #same} says that they are; null
   * for a value that it never says it of.
   */
  public static String key(Term.Constant constant, DataType type) {
    if (isNull(constant)) {
      return "null";
    }
    if (type.isArray()) {
      return null;
    }
    String value = constant.value();
    return switch (type.isBuiltIn() ? type.name() : "") {
      case "int2", "int4", "int8", "numeric", "date", "timestamp", "timestamptz" -> {
        Place place = place(constant, type);
        yield place == null
            ? null
            : "=" + place.family + " " + (place.number == null ? place.text : place.number);
      }
      case "bpchar" -> "=" + value.stripTrailing();
      case "uuid" -> "=" + uuid(constant);
      default -> "=" + value;
    };
  }

  /**
   * Where a value lies among others of {@code type}; null if {@link #compare} knows of none whether
   * it is less.
   */
  public static Place place(Term.Constant constant, DataType type) {
    if (!type.isBuiltIn() || type.isArray() || isNull(constant)) {
      return null;
    }
    if (!type.name().equals("date") && !type.name().startsWith("timestamp")) {
      BigDecimal number = NUMBERS.contains(type.name()) ? number(constant, type) : null;
      return number == null ? null : new Place("", number.stripTrailingZeros(), null);
    }
    String date = date(constant.value());
    if (date == null || !type.modifiers().isEmpty()) {
      return null;
    }
    String time = time(constant.value());
    if (type.name().equals("date")) {
      return time.isEmpty() ? new Place("", null, date) : null;
    }
    return type.name().equals("timestamp") && isTime(time)
        ? new Place("", null, date + " " + padded(time))
        : new Place(time, null, date);
  }

  /**
   * A place in the order of values.
   *
   * @param family those of one family can be compared
   */
  public record Place(String family, BigDecimal number, String text) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      return number != null ? number.compareTo(other.number) : text.compareTo(other.text);
    }
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
    String first = date(a.value());
    String second = date(b.value());
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
      int days = days(first) - days(second);
      return Math.abs(days) > 2 ? Integer.signum(days) : null;
    }
    if (!isTime(time) || !isTime(other)) {
      return null;
    }
    int order = first.compareTo(second);
    return order != 0 ? order : padded(time).compareTo(padded(other));
  }

  /** The date that stands at the beginning, in ISO form, so that its text has its order. */
  private static String date(String text) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    if (text.length() > 10 && text.charAt(10) != ' ' && text.charAt(10) != 'T') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    boolean exists =
        year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= length(month, year);
    return exists ? text.substring(0, 10) : null;
  }

  /** What the digits there say, or -1. */
  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static int length(int month, int year) {
    if (month == 2) {
      return isLeap(year) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** The days from one and the same day to {@code date}. */
  private static int days(String date) {
    int month = number(date, 5, 7);
    int year = number(date, 0, 4);
    // A year that begins in March ends with the day that only some have.
    int march = month > 2 ? year : year - 1;
    int since = (153 * ((month + 9) % 12) + 2) / 5;
    return 365 * march
        + Math.floorDiv(march, 4)
        - Math.floorDiv(march, 100)
        + Math.floorDiv(march, 400)
        + since
        + number(date, 8, 10);
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
