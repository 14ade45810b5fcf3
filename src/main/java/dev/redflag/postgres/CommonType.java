package dev.redflag.postgres;

import java.util.List;

/**
 * The type that values of several become in a CASE, UNION or ARRAY (manual, "Type Conversion":
 * UNION, CASE, and Related Constructs).
 *
 * @param type null if not found
 * @param other for NONE the type that does not go with {@code type}
 */
record CommonType(State state, DataType type, DataType other) {

  /** What came of it. */
  enum State {
    FOUND,
    NONE,
    UNSURE
  }

  private static final DataType TEXT = DataType.builtIn("text");
  private static final CommonType UNSURE = new CommonType(State.UNSURE, null, null);

  static CommonType of(List<DataType> types, Scope scope) {
    DataType common = null;
    boolean plain = true;
    for (DataType given : types) {
      if (given == null) {
        return UNSURE;
      }
      DataType type = beneath(given, types.size(), scope);
      if (type == null) {
        return UNSURE;
      }
      if (type.is("unknown")) {
        continue;
      }
      if (common == null) {
        common = type;
        continue;
      }
      if (common.sameAs(type)) {
        plain &= common.equals(type);
        continue;
      }
      plain = false;
      if (category(common, scope) != category(type, scope)) {
        return known(common, type, scope) ? new CommonType(State.NONE, common, type) : UNSURE;
      }
      Casts.Way there = Casts.find(common, type, scope);
      Casts.Way back = Casts.find(type, common, scope);
      if (there == null || back == null) {
        return UNSURE;
      }
      boolean preferred = common.isBuiltIn() && BuiltInTypes.preferred(common.name());
      if (!preferred && implicit(there) && !implicit(back)) {
        common = type;
      }
    }
    if (common == null) {
      return new CommonType(State.FOUND, TEXT, null);
    }
    return checked(types, common, plain, scope);
  }

  private static CommonType checked(
      List<DataType> types, DataType common, boolean plain, Scope scope) {
    for (DataType type : types) {
      Casts.Way way = Casts.find(type, common, scope);
      if (way == null) {
        return UNSURE;
      }
      if (!implicit(way)) {
        return new CommonType(State.NONE, common, type);
      }
    }
    return new CommonType(State.FOUND, plain ? common : common.plain(), null);
  }

  private static boolean implicit(Casts.Way way) {
    return way == Casts.Way.SAME || way == Casts.Way.IMPLICIT;
  }

  /** One domain stays; among several types each is what lies beneath. */
  private static DataType beneath(DataType type, int count, Scope scope) {
    if (count == 1 || type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    return scope.base(type);
  }

  private static boolean known(DataType first, DataType second, Scope scope) {
    return known(first, scope) && known(second, scope);
  }

  private static boolean known(DataType type, Scope scope) {
    return type.isBuiltIn() || scope.kind(type.element()) != TypeKind.UNKNOWN;
  }

  /** The letter that PostgreSQL has for types of that kind: {@code pg_type.typcategory}. */
  static char category(DataType type, Scope scope) {
    if (type.isArray()) {
      return 'A';
    }
    if (type.isBuiltIn()) {
      return BuiltInTypes.category(type.name());
    }
    return switch (scope.kind(type)) {
      case ENUM -> 'E';
      case RANGE -> 'R';
      case COMPOSITE -> 'C';
      default -> 'U';
    };
  }
}
