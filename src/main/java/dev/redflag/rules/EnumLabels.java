package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Step;
import dev.redflag.schema.EnumType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Compares the labels of two enum types. */
public final class EnumLabels {

  private static final String CATALOG = "pg_catalog";

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

  private static EnumType enumType(DataType type, Step step) {
    if (type == null || CATALOG.equals(type.schema()) || type.schema() == null) {
      return null;
    }
    QualifiedName name = new QualifiedName(List.of(named(type.schema()), named(type.name())));
    EnumType found = step.before().enumType(name, step.session());
    return found == null || found.perhaps() || found.madeAt() == null ? null : found;
  }

  private static Identifier named(String value) {
    return new Identifier(value, new Span(0, 0), true, false);
  }
}
