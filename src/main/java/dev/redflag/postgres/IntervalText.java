package dev.redflag.postgres;

import java.util.Locale;

/** Intervals as PostgreSQL prints them again: {@code 1 year 2 mons 3 days 04:05:06}. */
final class IntervalText {

  private long months;
  private long days;
  private long seconds;

  private IntervalText() {}

  /** The printed form of an interval of whole numbers and units; null for any other. */
  static String of(String text) {
    IntervalText interval = new IntervalText();
    return interval.read(text.toLowerCase(Locale.ROOT)) ? interval.print() : null;
  }

  private boolean read(String text) {
    String[] words = text.strip().split("\\s+", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].indexOf(':') > 0) {
        if (!time(words[i])) {
          return false;
        }
        continue;
      }
      int digits = words[i].startsWith("-") ? 1 : 0;
      while (digits < words[i].length() && Character.isDigit(words[i].charAt(digits))) {
        digits++;
      }
      String unit = words[i].substring(digits);
      if (unit.isEmpty() && i + 1 == words.length) {
        unit = "s";
      }
      if (unit.isEmpty() && i + 1 < words.length) {
        unit = words[++i];
        digits = words[i - 1].length();
        if (!add(words[i - 1], unit)) {
          return false;
        }
      } else if (!add(words[i].substring(0, digits), unit)) {
        return false;
      }
    }
    return true;
  }

  private boolean time(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length > 3 || text.startsWith("-")) {
      return false;
    }
    try {
      long sum = 0;
      for (int i = 0; i < 3; i++) {
        sum = sum * 60 + (i < parts.length ? Long.parseLong(parts[i]) : 0);
      }
      seconds += sum;
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean add(String number, String unit) {
    long count;
    try {
      count = Long.parseLong(number);
    } catch (NumberFormatException e) {
      return false;
    }
    switch (unit) {
      case "year", "years", "yr", "yrs", "y" -> months += 12 * count;
      case "month", "months", "mon", "mons" -> months += count;
      case "week", "weeks", "w" -> days += 7 * count;
      case "day", "days", "d" -> days += count;
      case "hour", "hours", "hr", "hrs", "h" -> seconds += 3600 * count;
      case "minute", "minutes", "min", "mins", "m" -> seconds += 60 * count;
      case "second", "seconds", "sec", "secs", "s" -> seconds += count;
      default -> {
        return false;
      }
    }
    return true;
  }

  private String print() {
    if (months < 0 || days < 0 || seconds < 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    unit(months / 12, "year", text);
    unit(months % 12, "mon", text);
    unit(days, "day", text);
    if (seconds != 0 || text.length() == 0) {
      text.append(text.length() == 0 ? "" : " ");
      text.append(two(seconds / 3600)).append(':').append(two(seconds / 60 % 60));
      text.append(':').append(two(seconds % 60));
    }
    return text.toString();
  }

  private static void unit(long count, String name, StringBuilder text) {
    if (count != 0) {
      text.append(text.length() == 0 ? "" : " ").append(count).append(' ').append(name);
      text.append(count == 1 ? "" : "s");
    }
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
