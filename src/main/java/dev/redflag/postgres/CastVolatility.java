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
    if (from == null || to == null) {
      return Volatility.IMMUTABLE;
    }
    if (isText(to, scope)) {
      return printsBySettings(from, scope) ? Volatility.STABLE : Volatility.IMMUTABLE;
    }
    if (isString(from)) {
      return readsBySettings(to, scope) ? Volatility.STABLE : Volatility.IMMUTABLE;
    }
    if (!from.isBuiltIn() || !to.isBuiltIn() || from.isArray() || to.isArray()) {
      return Volatility.IMMUTABLE;
    }
    return crossesZones(from, to) || from.is("money") || to.is("money")
        ? Volatility.STABLE
        : Volatility.IMMUTABLE;
  }

  private static boolean isText(DataType type, Scope scope) {
    DataType base = base(type, scope);
    return base.isBuiltIn()
        && !base.isArray()
        && (BuiltInTypes.category(base.name()) == 'S' || base.is("json") || base.is("xml"));
  }

  /** Whether the function that writes values of the type is not immutable. */
  private static boolean printsBySettings(DataType type, Scope scope) {
    DataType base = base(type, scope);
    return isMoment(base) || isMade(base, scope);
  }

  /** Whether the function that reads values of the type is not immutable. */
  private static boolean readsBySettings(DataType type, Scope scope) {
    DataType base = base(type, scope);
    return isMoment(base) || base.is("time") || base.is("timetz") || isMade(base, scope);
  }

  /** Whether values are read and written with a look at settings or the catalog. */
  private static boolean isMade(DataType base, Scope scope) {
    if (base.isArray() || base.is("interval") || base.is("money")) {
      return true;
    }
    if (base.isBuiltIn()) {
      return base.name().startsWith("reg") || BuiltInTypes.category(base.name()) == 'R';
    }
    return switch (scope.kind(base)) {
      case ENUM, COMPOSITE, RANGE -> true;
      case BASE, DOMAIN, UNKNOWN -> false;
    };
  }

  private static DataType base(DataType type, Scope scope) {
    DataType base = scope.kind(type) == TypeKind.DOMAIN ? scope.base(type) : null;
    return base == null ? type : base;
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
      return concatenation(left, right, scope);
    }
    return Volatility.IMMUTABLE;
  }

  /** What stands beside a string is cast to text. */
  private static Volatility concatenation(DataType left, DataType right, Scope scope) {
    if (left.isArray() || right.isArray() || isString(left) == isString(right)) {
      return Volatility.IMMUTABLE;
    }
    return printsBySettings(isString(left) ? right : left, scope)
        ? Volatility.STABLE
        : Volatility.IMMUTABLE;
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
