package dev.redflag.schema;

/** The form in which triggers are kept. */
final class TriggerForm implements Form<Trigger> {

  static final TriggerForm FORM = new TriggerForm();

  private TriggerForm() {}

  @Override
  public void write(SchemaOutput out, Trigger trigger) {
    out.text(trigger.name());
    out.texts(trigger.columns());
    out.name(trigger.function());
    out.flag(trigger.forEachRow());
    out.flag(trigger.constraint());
    out.flag(trigger.enabled());
    out.flag(trigger.inherited());
    out.origin(trigger.madeAt());
    out.flag(trigger.perhaps());
  }

  @Override
  public Trigger read(SchemaInput in) {
    return new Trigger(
        in.text(),
        in.texts(),
        in.name(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.origin(),
        in.flag());
  }
}
