package dev.redflag.postgres;

import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Volatility;
import java.util.List;

/** Which casts and operators hang on settings, such as the time zone and the style of dates. */
final class CastVolatility {

  private CastVolatility() {}

  /** The volatility of the cast itself, as far as known: the worst is stable. */
  static Volatility of(Term.TypeCast cast, Scope scope) {
    if (cast.operand() instanceof Term.Constant) {
      // It is read once, when the statement is.
      return Volatility.IMMUTABLE;
    }
    DataType from = TypeInference.typeOf(cast.operand(), scope);
    DataType to = scope.type(cast.type());
    if (from == null
        || to == null
        || !from.isBuiltIn()
        || !to.isBuiltIn()
        || from.isArray()
        || to.isArray()) {
      return Volatility.IMMUTABLE;
    }
    boolean text = BuiltInTypes.category(to.name()) == 'S' || to.is("json") || to.is("xml");
    boolean fromText = BuiltInTypes.category(from.name()) == 'S';
    if (text) {
      return isMoment(from) || from.is("money") ? Volatility.STABLE : Volatility.IMMUTABLE;
    }
    if (fromText) {
      boolean stable =
          isMoment(to) || to.is("time") || to.is("timetz") || to.is("interval") || to.is("money");
      return stable || to.name().startsWith("reg") || to.name().endsWith("range")
          ? Volatility.STABLE
          : Volatility.IMMUTABLE;
    }
    return crossesZones(from, to) || from.is("money") || to.is("money")
        ? Volatility.STABLE
        : Volatility.IMMUTABLE;
  }

  /** The volatility of an operator over what does not change, as far as known. */
  static Volatility ofOperator(Term.Operation operation, Scope scope) {
    List<Term> operands = operation.operands();
    if (operands.size() != 2) {
      return Volatility.IMMUTABLE;
    }
    DataType left = TypeInference.typeOf(operands.get(0), scope);
    DataType right = TypeInference.typeOf(operands.get(1), scope);
    if (left == null || right == null) {
      return Volatility.IMMUTABLE;
    }
    boolean sum = operation.operator().equals("+") || operation.operator().equals("-");
    if (sum
        && ((left.is("timestamptz") && right.is("interval"))
            || (left.is("interval") && right.is("timestamptz")))) {
      return Volatility.STABLE;
    }
    if (crossesZones(left, right)) {
      return Volatility.STABLE;
    }
    if (operation.operator().equals("||")) {
      return concatenation(left, right);
    }
    return Volatility.IMMUTABLE;
  }

  /** A string with anything else behind it takes that by its output function. */
  private static Volatility concatenation(DataType left, DataType right) {
    boolean strings = isString(left) && isString(right);
    boolean one = isString(left) || isString(right);
    return strings || !one || left.isArray() || right.isArray()
        ? Volatility.IMMUTABLE
        : Volatility.STABLE;
  }

  private static boolean isString(DataType type) {
    return type.isBuiltIn()
        && !type.isArray()
        && (type.is("unknown") || BuiltInTypes.category(type.name()) == 'S');
  }

  private static boolean isMoment(DataType type) {
    return type.is("date") || type.is("timestamp") || type.is("timestamptz");
  }

  private static boolean crossesZones(DataType one, DataType other) {
    return zoned(one) != zoned(other) && (isTime(one) && isTime(other));
  }

  private static boolean zoned(DataType type) {
    return type.is("timestamptz") || type.is("timetz");
  }

  private static boolean isTime(DataType type) {
    return isMoment(type) || type.is("time") || type.is("timetz");
  }
}
