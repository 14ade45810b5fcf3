package dev.redflag.schema;

/** The form in which constraints are kept. */
final class ConstraintForm implements Form<Constraint> {

  static final ConstraintForm FORM = new ConstraintForm();

  private static final Constraint.Type[] TYPES = Constraint.Type.values();

  private ConstraintForm() {}

  @Override
  @SuppressWarnings("EnumOrdinal") // Read by the same build that wrote it.
  public void write(SchemaOutput out, Constraint constraint) {
    out.text(constraint.name());
    out.number(constraint.type().ordinal());
    out.texts(constraint.columns());
    out.name(constraint.references());
    out.texts(constraint.referencedColumns());
    out.text(constraint.onDelete());
    out.text(constraint.onUpdate());
    out.expression(constraint.condition());
    out.flag(constraint.validated());
    out.flag(constraint.enforced());
    out.flag(constraint.deferrable());
    out.flag(constraint.initiallyDeferred());
    out.flag(constraint.noInherit());
    out.flag(constraint.inherited());
    out.text(constraint.index());
    out.origin(constraint.madeAt());
    out.flag(constraint.perhaps());
  }

  @Override
  public Constraint read(SchemaInput in) {
    return new Constraint(
        in.text(),
        TYPES[in.number()],
        in.texts(),
        in.name(),
        in.texts(),
        in.text(),
        in.text(),
        in.expression(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.text(),
        in.origin(),
        in.flag());
  }
}
