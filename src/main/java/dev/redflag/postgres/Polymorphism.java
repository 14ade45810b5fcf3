package dev.redflag.postgres;

import java.util.ArrayList;
import java.util.List;

/** Functions that take and return any type (manual, "Polymorphic Types"). */
final class Polymorphism {

  private Polymorphism() {}

  static boolean isPolymorphic(DataType type) {
    return type.isBuiltIn() && !type.isArray() && type.name().startsWith("any");
  }

  private static boolean isCommon(DataType type) {
    return type.name().startsWith("anycompatible");
  }

  /** The type of each of the arguments that a VARIADIC one stands for. */
  static DataType memberOf(DataType variadic) {
    return switch (variadic.isBuiltIn() && !variadic.isArray() ? variadic.name() : "") {
      case "anyarray" -> DataType.builtIn("anyelement");
      case "anycompatiblearray" -> DataType.builtIn("anycompatible");
      case "any" -> variadic;
      default -> variadic.element();
    };
  }

  /**
   * Whether the polymorphic ones of {@code wanted} can be what is given, all together; null if that
   * is not known.
   */
  static Boolean consistent(List<DataType> wanted, List<DataType> given, Scope scope) {
    DataType element = null;
    List<DataType> common = new ArrayList<>(2);
    boolean sure = true;
    for (int i = 0; i < given.size(); i++) {
      DataType place = wanted.get(i);
      if (place == null || !isPolymorphic(place) || place.is("any")) {
        continue;
      }
      DataType type = given.get(i);
      if (type == null) {
        sure = false;
        continue;
      }
      if (type.is("unknown")) {
        continue;
      }
      type = beneath(type, place, scope);
      Boolean fits = fits(place, type, scope);
      if (Boolean.FALSE.equals(fits)) {
        return false;
      }
      sure &= fits != null;
      if (place.name().contains("range")) {
        sure = sure && !mixes(wanted);
        continue;
      }
      DataType member = place.name().endsWith("array") ? type.element() : type;
      if (isCommon(place)) {
        common.add(member);
      } else if (element == null) {
        element = member;
      } else if (!element.sameAs(member)) {
        return false;
      }
    }
    if (common.size() > 1) {
      CommonType type = CommonType.of(common, scope);
      if (type.state() == CommonType.State.NONE) {
        return false;
      }
      sure &= type.state() == CommonType.State.FOUND;
    }
    return sure ? true : null;
  }

  /** Whether ranges stand beside their elements: what those are is not followed. */
  private static boolean mixes(List<DataType> wanted) {
    int ranges = 0;
    for (DataType type : wanted) {
      ranges += type != null && isPolymorphic(type) && type.name().contains("range") ? 1 : 0;
    }
    return ranges > 0 && ranges < wanted.size();
  }

  /** A domain over an array or range is taken for one. */
  private static DataType beneath(DataType type, DataType place, Scope scope) {
    boolean whole = place.name().endsWith("element") || place.name().endsWith("compatible");
    if (whole || type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    DataType base = scope.base(type);
    return base == null ? type : base;
  }

  private static Boolean fits(DataType place, DataType type, Scope scope) {
    TypeKind kind = scope.kind(type);
    return switch (place.name()) {
      case "anyelement", "anycompatible" -> true;
      case "anyarray", "anycompatiblearray" -> isArray(type, kind);
      case "anynonarray", "anycompatiblenonarray" -> !type.isArray();
      case "anyenum" -> isEnum(type, kind);
      case "anyrange", "anycompatiblerange" -> isRange(type, kind, false);
      case "anymultirange", "anycompatiblemultirange" -> isRange(type, kind, true);
      default -> null;
    };
  }

  private static Boolean isArray(DataType type, TypeKind kind) {
    if (type.isArray() || type.is("int2vector") || type.is("oidvector")) {
      return true;
    }
    boolean known = type.isBuiltIn() || kind != TypeKind.UNKNOWN;
    return known ? Boolean.FALSE : null;
  }

  private static Boolean isEnum(DataType type, TypeKind kind) {
    if (type.isArray() || type.isBuiltIn()) {
      return false;
    }
    return kind == TypeKind.UNKNOWN ? null : Boolean.valueOf(kind == TypeKind.ENUM);
  }

  private static Boolean isRange(DataType type, TypeKind kind, boolean multi) {
    if (type.isArray()) {
      return false;
    }
    if (type.isBuiltIn()) {
      return type.name().endsWith(multi ? "multirange" : "range")
          && (multi || !type.name().endsWith("multirange"));
    }
    if (kind == TypeKind.UNKNOWN) {
      return null;
    }
    return kind == TypeKind.RANGE && !multi;
  }

  /** The result, with a polymorphic one made definite; null if that is not known. */
  static DataType result(Signature meant, List<DataType> given, Scope scope) {
    DataType result = meant.result();
    if (result == null || result.is("record")) {
      return null;
    }
    if (!isPolymorphic(result)) {
      return result;
    }
    DataType element = null;
    List<DataType> common = new ArrayList<>(2);
    for (int i = 0; i < given.size() && i < meant.arguments().size(); i++) {
      DataType place = meant.arguments().get(i);
      DataType type = given.get(i);
      if (place == null || type == null || !isPolymorphic(place) || type.is("unknown")) {
        continue;
      }
      if (place.name().contains("range")) {
        return result.name().equals(place.name()) ? type : null;
      }
      DataType member = place.name().endsWith("array") ? type.element() : type;
      element = element == null ? member.plain() : element;
      common.add(member);
    }
    if (isCommon(result)) {
      element = CommonType.of(common, scope).type();
    }
    if (element == null) {
      return null;
    }
    return switch (result.name()) {
      case "anyarray", "anycompatiblearray" -> element.isArray() ? element : element.array();
      case "anyelement", "anycompatible", "anynonarray", "anyenum" -> element;
      default -> null;
    };
  }

  /** The type that the polymorphic arguments have in common; null if there is none. */
  static DataType element(Signature meant, List<DataType> given) {
    DataType element = null;
    for (int i = 0; i < given.size() && i < meant.arguments().size(); i++) {
      DataType wanted = meant.arguments().get(i);
      DataType type = given.get(i);
      if (wanted == null || type == null || !isPolymorphic(wanted)) {
        continue;
      }
      boolean range = wanted.name().endsWith("range");
      boolean array = wanted.name().endsWith("array") && !wanted.name().endsWith("nonarray");
      if (type.is("unknown") || range || (array && !type.isArray())) {
        continue;
      }
      DataType found = array && !type.name().startsWith("any") ? type.element() : type;
      if (element != null && !element.sameAs(found)) {
        return null;
      }
      element = found.plain();
    }
    return element;
  }
}
