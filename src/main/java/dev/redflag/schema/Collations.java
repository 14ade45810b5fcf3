package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.TypeKind;
import dev.redflag.sql.ast.QualifiedName;

/** Whether a type has collations. */
final class Collations {

  private Collations() {}

  static void check(Transition transition, QualifiedName collation, DataType type) {
    if (type == null || !transition.judging()) {
      return;
    }
    ExpressionScope scope = transition.scope();
    DataType element = type.element();
    DataType beneath = scope.kind(element) == TypeKind.DOMAIN ? scope.base(element) : element;
    if (beneath == null) {
      return;
    }
    boolean without =
        beneath.isBuiltIn()
            ? !beneath.is("text")
                && !beneath.is("varchar")
                && !beneath.is("bpchar")
                && !beneath.is("name")
            : scope.kind(beneath) == TypeKind.ENUM || scope.kind(beneath) == TypeKind.COMPOSITE;
    if (without) {
      transition.refuse(
          collation.span(), "42804", "the type " + type.plain() + " has no collations");
    }
  }
}
