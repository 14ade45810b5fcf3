package dev.redflag.sql.parse;

import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Restriction;
import dev.redflag.sql.ast.Term;

/** Says whether a condition depends on the row at all. */
public final class Conditions {

  private Conditions() {}

  /**
   * How far {@code where} narrows what a statement touches.
   *
   * @param where the condition of a WHERE clause, or null
   */
  public static Restriction restriction(Expression where) {
    if (where == null) {
      return Restriction.NONE;
    }
    Term condition = ExpressionParser.parse(where);
    if (isNull(condition)) {
      return Restriction.NEVER_TRUE;
    }
    Boolean value = value(condition);
    if (value == null) {
      return Restriction.RESTRICTS;
    }
    return value ? Restriction.ALWAYS_TRUE : Restriction.NEVER_TRUE;
  }

  private static boolean isNull(Term term) {
    return term instanceof Term.Constant constant && constant.kind() == Term.Constant.Kind.NULL;
  }

  /** The value of a condition that is the same for every row and no null, or null. */
  private static Boolean value(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant(constant);
    }
    if (term instanceof Term.TypeCast cast) {
      return value(cast.operand());
    }
    if (!(term instanceof Term.Operation operation)) {
      return null;
    }
    return switch (operation.operator()) {
      case "AND" -> all(operation, false);
      case "OR" -> all(operation, true);
      case "NOT" -> negation(operation);
      case "=", "<>", "!=" -> comparison(operation);
      default -> null;
    };
  }

  private static Boolean constant(Term.Constant constant) {
    return switch (constant.kind()) {
      case BOOLEAN -> constant.value().equals("true");
      case STRING ->
          switch (Names.fold(constant.value()).strip()) {
            case "t", "true", "y", "yes", "on", "1" -> Boolean.TRUE;
            case "f", "false", "n", "no", "off", "0" -> Boolean.FALSE;
            default -> null;
          };
      default -> null;
    };
  }

  /** AND if {@code decisive} is false, OR if it is true: one such operand settles it. */
  private static Boolean all(Term.Operation operation, boolean decisive) {
    boolean known = true;
    for (Term operand : operation.operands()) {
      Boolean value = value(operand);
      if (value == null) {
        known = false;
      } else if (value == decisive) {
        return decisive;
      }
    }
    return known ? !decisive : null;
  }

  private static Boolean negation(Term.Operation operation) {
    Boolean value = value(operation.operands().get(0));
    return value == null ? null : !value;
  }

  private static Boolean comparison(Term.Operation operation) {
    if (operation.operands().size() != 2
        || !(operation.operands().get(0) instanceof Term.Constant left)
        || !(operation.operands().get(1) instanceof Term.Constant right)) {
      return null;
    }
    if (left.kind() != right.kind() || isNull(left)) {
      return null;
    }
    boolean equal = left.value().equals(right.value());
    boolean differentDigits = left.value().length() == 1 && right.value().length() == 1;
    if (!equal && left.kind() == Term.Constant.Kind.NUMBER && !differentDigits) {
      return null;
    }
    return equal == operation.operator().equals("=");
  }
}
