package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Step;
import dev.redflag.schema.EnumType;
import dev.redflag.sql.ast.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Compares the labels of two enum types. */
public final class EnumLabels {

  private EnumLabels() {}

  /**
   * The labels of {@code from} that {@code to} lacks, as SQL literals; null unless both are enum
   * types that the history knows for sure.
   */
  public static List<String> lost(DataType from, DataType to, Step step) {
    EnumType old = enumType(from, step);
    EnumType renewed = enumType(to, step);
    if (old == null || renewed == null || from.isArray() != to.isArray()) {
      return null;
    }
    List<String> lost = new ArrayList<>();
    for (String label : old.labels()) {
      if (!renewed.labels().contains(label)) {
        lost.add("'" + label.replace("'", "''") + "'");
      }
    }
    return lost;
  }

  /** The UPDATE that takes labels, as {@link #lost} gives them, out of the rows. */
  public static String replacement(Subject table, Identifier column, List<String> lost) {
    return "UPDATE "
        + table
        + " SET "
        + column
        + " = <value> WHERE "
        + column
        + " IN ("
        + String.join(", ", lost)
        + ");";
  }

  private static EnumType enumType(DataType type, Step step) {
    EnumType found = step.before().enumType(type);
    return found == null || found.perhaps() || found.madeAt() == null ? null : found;
  }
}
