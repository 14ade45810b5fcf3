package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Literals;
import dev.redflag.postgres.TypeKind;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Term;

/** Whether string literals are values of the types that they are to be. */
final class LiteralCheck {

  private LiteralCheck() {}

  /** Checks the literals in {@code term} that are cast. */
  static void check(
      Transition transition, RelationName table, String column, Term term, ExpressionScope scope) {
    if (term instanceof Term.TypeCast cast) {
      DataType type = scope.type(cast.type());
      if (cast.operand() instanceof Term.Constant constant) {
        checkConstant(transition, table, column, constant, type, scope);
      } else {
        check(transition, table, column, cast.operand(), scope);
      }
    } else if (term instanceof Term.Call call) {
      for (Term argument : call.arguments()) {
        check(transition, table, column, argument, scope);
      }
    } else if (term instanceof Term.Operation operation) {
      for (Term operand : operation.operands()) {
        check(transition, table, column, operand, scope);
      }
    } else if (term instanceof Term.ArrayConstructor array) {
      for (Term element : array.elements()) {
        check(transition, table, column, element, scope);
      }
    }
  }

  /** Checks a literal that is to become {@code type}; whether it can, as far as known. */
  static boolean checkConstant(
      Transition transition,
      RelationName table,
      String column,
      Term.Constant constant,
      DataType type,
      ExpressionScope scope) {
    if (type == null || constant.kind() != Term.Constant.Kind.STRING) {
      return true;
    }
    DataType beneath = scope.kind(type) == TypeKind.DOMAIN ? scope.base(type) : type;
    if (beneath == null) {
      return true;
    }
    String refusal = refusal(transition.schema, constant.value(), beneath);
    if (refusal == null) {
      return true;
    }
    Span span = constant.span();
    transition.conflict(
        new Conflict.InvalidLiteral(span, refusal, table, column, type, constant.value()));
    return false;
  }

  private static String refusal(Schema schema, String text, DataType type) {
    EnumType enumType = type.isArray() ? null : schema.enumType(type);
    if (enumType == null) {
      return Literals.refusal(text, type);
    }
    boolean known = enumType.madeAt() != null && !enumType.perhaps();
    return known && !enumType.labels().contains(text) ? "22P02" : null;
  }
}
