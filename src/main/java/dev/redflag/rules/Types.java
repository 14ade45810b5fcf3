package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.TypeName;

/** Compares types that are known with types that are written. */
public final class Types {

  private Types() {}

  /** Whether {@code written} is {@code known}, with the same modifiers; false if not known. */
  public static boolean same(DataType known, TypeName written) {
    if (known == null
        || written == null
        || written.setOf()
        || known.isArray() != written.arrayDimensions() > 0
        || !known.name().equals(written.name().name())
        || known.modifiers().size() != written.modifiers().size()) {
      return false;
    }
    for (int i = 0; i < known.modifiers().size(); i++) {
      if (!String.valueOf(known.modifiers().get(i)).equals(written.modifiers().get(i))) {
        return false;
      }
    }
    return true;
  }
}
