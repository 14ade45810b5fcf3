package dev.redflag.schema;

/** The form in which types are kept. */
final class UserTypeForm implements Form<UserType> {

  static final UserTypeForm FORM = new UserTypeForm();

  private static final int ENUM = 0;
  private static final int COMPOSITE = 1;
  private static final int DOMAIN = 2;
  private static final int RANGE = 3;
  private static final int BASE = 4;

  private UserTypeForm() {}

  @Override
  public void write(SchemaOutput out, UserType type) {
    if (type instanceof EnumType enumType) {
      out.number(ENUM);
      out.name(type.name());
      out.texts(enumType.labels());
      OrderedMap.copyOf(enumType.added()).write(out, Forms.ORIGIN);
      OrderedMap.copyOf(enumType.lost()).write(out, Forms.FATE);
    } else if (type instanceof CompositeType composite) {
      out.number(COMPOSITE);
      out.name(type.name());
      RelationForm.writeTypes(out, composite.attributes());
    } else if (type instanceof Domain domain) {
      out.number(DOMAIN);
      out.name(type.name());
      out.type(domain.base());
      out.flag(domain.notNull());
      out.text(domain.notNullName());
      out.expression(domain.defaultValue());
      OrderedMap.copyOf(domain.checks()).write(out, ConstraintForm.FORM);
    } else if (type instanceof RangeType range) {
      out.number(RANGE);
      out.name(type.name());
      out.type(range.subtype());
      out.name(range.multirange());
    } else {
      out.number(BASE);
      out.name(type.name());
      out.text(((BaseType) type).extension());
    }
    out.origin(type.madeAt());
    out.flag(type.perhaps());
  }

  @Override
  public UserType read(SchemaInput in) {
    return switch (in.number()) {
      case ENUM ->
          new EnumType(
              in.name(),
              in.texts(),
              OrderedMap.read(in, Forms.ORIGIN),
              OrderedMap.read(in, Forms.FATE),
              in.origin(),
              in.flag());
      case COMPOSITE ->
          new CompositeType(in.name(), RelationForm.types(in), in.origin(), in.flag());
      case DOMAIN ->
          new Domain(
              in.name(),
              in.type(),
              in.flag(),
              in.text(),
              in.expression(),
              OrderedMap.read(in, ConstraintForm.FORM),
              in.origin(),
              in.flag());
      case RANGE -> new RangeType(in.name(), in.type(), in.name(), in.origin(), in.flag());
      default -> new BaseType(in.name(), in.text(), in.origin(), in.flag());
    };
  }
}
