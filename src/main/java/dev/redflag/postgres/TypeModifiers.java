package dev.redflag.postgres;

import java.util.List;

/** What a change of a type's modifiers means to values that are already stored. */
public final class TypeModifiers {

  /** The precision of a time that says none (manual, "Date/Time Types"). */
  private static final int FULL_PRECISION = 6;

  private TypeModifiers() {}

  /**
   * Whether PostgreSQL knows that a value stays as it is, without looking at it.
   *
   * @param type the type that has both modifiers
   * @param from the modifiers before, empty if there are none
   * @param to the modifiers after
   */
  public static boolean widen(DataType type, List<Integer> from, List<Integer> to) {
    if (to.isEmpty() || from.equals(to)) {
      return true;
    }
    if (type.isArray() || !type.isBuiltIn()) {
      return false;
    }
    return switch (type.name()) {
      case "varchar", "varbit" -> !from.isEmpty() && from.get(0) <= to.get(0);
      case "numeric" -> !from.isEmpty() && scale(from) == scale(to) && from.get(0) <= to.get(0);
      case "timestamp", "timestamptz", "time", "timetz" ->
          to.get(0) >= FULL_PRECISION || (!from.isEmpty() && from.get(0) <= to.get(0));
      case "interval" -> widenInterval(from, to);
      default -> false;
    };
  }

  private static int scale(List<Integer> modifiers) {
    return modifiers.size() < 2 ? 0 : modifiers.get(1);
  }

  /** An interval loses what is finer than its last field, or than its precision. */
  private static boolean widenInterval(List<Integer> from, List<Integer> to) {
    int oldFields = from.isEmpty() ? IntervalFields.ALL : from.get(0);
    int newFields = to.get(0);
    if (!IntervalFields.isAsFine(newFields, oldFields)) {
      return false;
    }
    int oldPrecision = from.isEmpty() ? FULL_PRECISION : precision(from);
    return !IntervalFields.hasSeconds(oldFields) || precision(to) >= oldPrecision;
  }

  private static int precision(List<Integer> interval) {
    return interval.get(1) < 0 ? FULL_PRECISION : Math.min(interval.get(1), FULL_PRECISION);
  }
}
