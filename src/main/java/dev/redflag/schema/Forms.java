package dev.redflag.schema;

/** The forms of small things. */
final class Forms {

  static final Form<RelationName> NAME = new NameForm();
  static final Form<String> TEXT = new TextForm();
  static final Form<Integer> NUMBER = new NumberForm();
  static final Form<RelationNames> NAMES = new NamesForm();
  static final Form<Fate> FATE = new FateForm();
  static final Form<Origin> ORIGIN = new OriginForm();

  private Forms() {}

  private static final class NameForm implements Form<RelationName> {
    @Override
    public void write(SchemaOutput out, RelationName name) {
      out.name(name);
    }

    @Override
    public RelationName read(SchemaInput in) {
      return in.name();
    }
  }

  private static final class TextForm implements Form<String> {
    @Override
    public void write(SchemaOutput out, String text) {
      out.text(text);
    }

    @Override
    public String read(SchemaInput in) {
      return in.text();
    }
  }

  private static final class NumberForm implements Form<Integer> {
    @Override
    public void write(SchemaOutput out, Integer number) {
      out.number(number);
    }

    @Override
    public Integer read(SchemaInput in) {
      return in.number();
    }
  }

  private static final class NamesForm implements Form<RelationNames> {
    @Override
    public void write(SchemaOutput out, RelationNames names) {
      out.names(names.all());
    }

    @Override
    public RelationNames read(SchemaInput in) {
      return RelationNames.of(in.names());
    }
  }

  private static final class OriginForm implements Form<Origin> {
    @Override
    public void write(SchemaOutput out, Origin origin) {
      out.origin(origin);
    }

    @Override
    public Origin read(SchemaInput in) {
      return in.origin();
    }
  }

  private static final class FateForm implements Form<Fate> {
    @Override
    public void write(SchemaOutput out, Fate fate) {
      out.name(fate.newName());
      out.origin(fate.origin());
      out.number(fate.opaque());
      out.flag(fate.perhaps());
    }

    @Override
    public Fate read(SchemaInput in) {
      return new Fate(in.name(), in.origin(), in.number(), in.flag());
    }
  }
}
