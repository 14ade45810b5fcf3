package dev.redflag.schema;

/** The form in which policies are kept. */
final class PolicyForm implements Form<Policy> {

  static final PolicyForm FORM = new PolicyForm();

  private PolicyForm() {}

  @Override
  public void write(SchemaOutput out, Policy policy) {
    out.text(policy.name());
    out.flag(policy.permissive());
    out.text(policy.command());
    out.texts(policy.roles());
    out.expression(policy.using());
    out.expression(policy.check());
    out.texts(policy.columns());
    out.origin(policy.madeAt());
    out.flag(policy.perhaps());
  }

  @Override
  public Policy read(SchemaInput in) {
    return new Policy(
        in.text(),
        in.flag(),
        in.text(),
        in.texts(),
        in.expression(),
        in.expression(),
        in.texts(),
        in.origin(),
        in.flag());
  }
}
