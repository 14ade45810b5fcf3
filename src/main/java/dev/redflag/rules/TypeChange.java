package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import java.util.List;

/** What a change of a column's type means to code that reads and writes the column. */
public final class TypeChange {

  /** The precision of a time or timestamp that says none (manual, "Date/Time Types"). */
  private static final int FULL_PRECISION = 6;

  private TypeChange() {}

  /**
   * Whether every value stays as it is and every value that was accepted still is: the type is the
   * same, or wider without being another to its readers.
   */
  public static boolean harmless(DataType from, DataType to) {
    if (from.isArray() != to.isArray() || !from.isBuiltIn() || !to.isBuiltIn()) {
      return from.equals(to);
    }
    if (!from.name().equals(to.name())) {
      return isUnboundedText(to) && isText(from);
    }
    return switch (from.name()) {
      case "varchar", "varbit" -> wider(from.modifiers(), to.modifiers());
      case "numeric" -> numericWider(from.modifiers(), to.modifiers());
      case "timestamp", "timestamptz", "time", "timetz" -> precision(from) <= precision(to);
      default -> from.modifiers().equals(to.modifiers());
    };
  }

  private static boolean isText(DataType type) {
    return type.name().equals("varchar") || type.name().equals("text");
  }

  private static boolean isUnboundedText(DataType type) {
    return isText(type) && type.modifiers().isEmpty();
  }

  private static boolean wider(List<Integer> from, List<Integer> to) {
    return to.isEmpty() || (!from.isEmpty() && from.get(0) <= to.get(0));
  }

  /** Digits may be added before the point; more of them behind it would change what is read. */
  private static boolean numericWider(List<Integer> from, List<Integer> to) {
    if (to.isEmpty()) {
      return true;
    }
    return !from.isEmpty() && from.get(0) <= to.get(0) && scale(from) == scale(to);
  }

  private static int scale(List<Integer> modifiers) {
    return modifiers.size() < 2 ? 0 : modifiers.get(1);
  }

  private static int precision(DataType type) {
    return type.modifiers().isEmpty() ? FULL_PRECISION : type.modifiers().get(0);
  }
}
