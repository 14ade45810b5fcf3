package dev.redflag.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression as PostgreSQL prints it.
 *
 * @param type its type, {@link DataType#UNKNOWN} for a literal that is not yet coerced; or null
 * @param shown the text with the casts that PostgreSQL put in by itself
 * @param hidden the text without the outermost of them, as it stands where their place says it
 * @param literal the value of a literal that is not yet coerced; null also for NULL
 * @param constant whether it is a constant, which carries its type with it
 */
record Printed(DataType type, String shown, String hidden, String literal, boolean constant) {

  /** An expression that needs no cast where it stands. */
  static Printed of(DataType type, String text) {
    return new Printed(type, text, text, null, false);
  }

  boolean isLiteral() {
    return type != null && type.is("unknown");
  }

  static List<DataType> types(List<Printed> parts) {
    List<DataType> types = new ArrayList<>(parts.size());
    for (Printed part : parts) {
      types.add(part.type);
    }
    return types;
  }

  /** The expressions in parentheses, with commas between. */
  static String list(List<Printed> parts) {
    StringBuilder text = new StringBuilder("(");
    for (Printed part : parts) {
      text.append(text.length() == 1 ? "" : ", ").append(part.shown);
    }
    return text.append(')').toString();
  }
}
