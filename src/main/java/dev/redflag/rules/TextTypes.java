package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.TypeName;

/** The types of character strings. */
public final class TextTypes {

  private TextTypes() {}

  /** Whether {@code type} is one; false if it is not known. */
  public static boolean contain(DataType type) {
    return type != null && !type.isArray() && isName(type.name());
  }

  /** Whether {@code type} is written as one. */
  public static boolean contain(TypeName type) {
    return type.arrayDimensions() == 0 && isName(type.name().name());
  }

  private static boolean isName(String name) {
    return switch (name) {
      case "text", "varchar", "bpchar", "citext", "name" -> true;
      default -> false;
    };
  }
}
