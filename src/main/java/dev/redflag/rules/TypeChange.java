package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.TypeModifiers;

/** What a change of a column's type means to code that reads and writes the column. */
public final class TypeChange {

  private TypeChange() {}

  /**
   * Whether every value stays as it is and every value that was accepted still is: the type is the
   * same, or wider without being another to its readers.
   */
  public static boolean harmless(DataType from, DataType to) {
    if (from.isArray() != to.isArray()) {
      return false;
    }
    if (from.sameAs(to)) {
      return TypeModifiers.widen(from, from.modifiers(), to.modifiers());
    }
    return isText(from) && isText(to) && to.modifiers().isEmpty();
  }

  /** Whether both are text without padding, which clients read and keys compare alike. */
  public static boolean betweenTexts(DataType from, DataType to) {
    return from.isArray() == to.isArray() && isText(from) && isText(to);
  }

  private static boolean isText(DataType type) {
    return type.isBuiltIn() && (type.name().equals("varchar") || type.name().equals("text"));
  }
}
