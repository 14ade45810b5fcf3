package dev.redflag.postgres;

/**
 * Which types a foreign key can compare: there must be an equality operator in the btree operator
 * family of the referenced column's type, or an implicit cast (manual, "Foreign Keys").
 */
public final class ForeignKeyTypes {

  private ForeignKeyTypes() {}

  /** Whether a column of {@code from} can refer to one of {@code to}; null if that is not known. */
  public static Boolean compatible(DataType from, DataType to, Scope scope) {
    DataType own = beneath(from, scope);
    DataType other = beneath(to, scope);
    if (own == null || other == null) {
      return null;
    }
    if (own.sameAs(other)) {
      return true;
    }
    if (own.isArray() || other.isArray()) {
      boolean known = known(own, scope) && known(other, scope);
      return known ? Boolean.FALSE : null;
    }
    if (own.isBuiltIn() && other.isBuiltIn()) {
      String family = family(other.name());
      if (family != null && family.equals(family(own.name()))) {
        return true;
      }
    }
    DataType wanted = other.isBuiltIn() ? DataType.builtIn(inputType(other.name())) : other;
    Casts.Way way = Casts.find(own, wanted, scope);
    if (way == null) {
      return null;
    }
    return way == Casts.Way.SAME || way == Casts.Way.IMPLICIT;
  }

  private static DataType beneath(DataType type, Scope scope) {
    if (type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    return scope.base(type);
  }

  private static boolean known(DataType type, Scope scope) {
    return type.isBuiltIn() || scope.kind(type.element()) != TypeKind.UNKNOWN;
  }

  /** The operator family that compares the type with others of it; null if with itself alone. */
  private static String family(String type) {
    return switch (type) {
      case "int2", "int4", "int8" -> "integer";
      case "float4", "float8" -> "float";
      case "date", "timestamp", "timestamptz" -> "datetime";
      case "text", "varchar", "name" -> "text";
      case "inet", "cidr" -> "network";
      case "bit" -> null;
      default -> null;
    };
  }

  /** The type whose operator class serves {@code type}. */
  private static String inputType(String type) {
    return switch (type) {
      case "varchar" -> "text";
      case "cidr" -> "inet";
      default -> type;
    };
  }
}
