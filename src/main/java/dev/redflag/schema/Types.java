package dev.redflag.schema;

/** Types and functions under another name. */
final class Types {

  private Types() {}

  static UserType named(UserType type, RelationName name, boolean perhaps) {
    boolean doubt = type.perhaps() || perhaps;
    if (type instanceof EnumType enumType) {
      return new EnumType(
          name, enumType.labels(), enumType.added(), enumType.lost(), type.madeAt(), doubt);
    }
    if (type instanceof Domain domain) {
      return new Domain(
          name,
          domain.base(),
          domain.notNull(),
          domain.notNullName(),
          domain.defaultValue(),
          domain.checks(),
          domain.madeAt(),
          doubt);
    }
    if (type instanceof CompositeType composite) {
      return new CompositeType(name, composite.attributes(), composite.madeAt(), doubt);
    }
    if (type instanceof RangeType range) {
      return new RangeType(name, range.subtype(), range.multirange(), range.madeAt(), doubt);
    }
    BaseType base = (BaseType) type;
    return new BaseType(name, base.extension(), base.madeAt(), doubt);
  }

  static Function named(Function function, RelationName name) {
    return new Function(
        name,
        function.procedure(),
        function.arguments(),
        function.names(),
        function.defaults(),
        function.variadic(),
        function.result(),
        function.set(),
        function.volatility(),
        function.body(),
        function.madeAt(),
        function.perhaps());
  }
}
