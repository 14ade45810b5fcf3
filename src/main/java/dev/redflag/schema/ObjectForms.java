package dev.redflag.schema;

/** The forms of schemas, in the sense of CREATE SCHEMA, and of extensions. */
final class ObjectForms {

  static final Form<Namespace> NAMESPACE = new NamespaceForm();
  static final Form<Extension> EXTENSION = new ExtensionForm();

  private ObjectForms() {}

  private static final class NamespaceForm implements Form<Namespace> {
    @Override
    public void write(SchemaOutput out, Namespace namespace) {
      out.text(namespace.name());
      out.flag(namespace.foreign());
      out.origin(namespace.madeAt());
      out.flag(namespace.perhaps());
    }

    @Override
    public Namespace read(SchemaInput in) {
      return new Namespace(in.text(), in.flag(), in.origin(), in.flag());
    }
  }

  private static final class ExtensionForm implements Form<Extension> {
    @Override
    public void write(SchemaOutput out, Extension extension) {
      out.text(extension.name());
      out.text(extension.schema());
      out.origin(extension.madeAt());
      out.flag(extension.perhaps());
    }

    @Override
    public Extension read(SchemaInput in) {
      return new Extension(in.text(), in.text(), in.origin(), in.flag());
    }
  }
}
