package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.OperatorClasses;
import dev.redflag.source.Span;

/** Whether values of a type can be sorted and told apart, as ORDER BY, GROUP BY and DISTINCT do. */
final class SortCheck {

  private SortCheck() {}

  static void order(Transition transition, DataType type, Span span) {
    if (lacks(transition, "btree", type)) {
      transition.refuse(span, "42883", "the type " + type.plain() + " has no order");
    }
  }

  static void equality(Transition transition, DataType type, Span span) {
    if (lacks(transition, "btree", type) && lacks(transition, "hash", type)) {
      transition.refuse(
          span, "42883", "values of the type " + type.plain() + " cannot be compared");
    }
  }

  private static boolean lacks(Transition transition, String method, DataType type) {
    return type != null
        && !type.is("unknown")
        && !transition.schema.otherCasts()
        && Boolean.FALSE.equals(OperatorClasses.hasDefault(method, type, transition.scope()));
  }
}
