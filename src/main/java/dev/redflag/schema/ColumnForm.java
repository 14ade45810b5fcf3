package dev.redflag.schema;

/** The form in which columns are kept. */
final class ColumnForm implements Form<Column> {

  static final ColumnForm FORM = new ColumnForm();

  private static final Column.Kind[] KINDS = Column.Kind.values();

  private ColumnForm() {}

  @Override
  @SuppressWarnings("EnumOrdinal") // Read by the same build that wrote it.
  public void write(SchemaOutput out, Column column) {
    out.text(column.name());
    out.type(column.type());
    out.flag(column.notNull());
    out.expression(column.defaultValue());
    out.type(column.defaultType());
    out.number(column.kind().ordinal());
    out.expression(column.generated());
    out.name(column.sequence());
    out.name(column.collation());
    out.flag(column.local());
    out.number(column.parents());
    out.origin(column.madeAt());
    out.origin(column.filledAt());
    out.flag(column.updated());
    out.flag(column.perhaps());
  }

  @Override
  public Column read(SchemaInput in) {
    return new Column(
        in.text(),
        in.type(),
        in.flag(),
        in.expression(),
        in.type(),
        KINDS[in.number()],
        in.expression(),
        in.name(),
        in.name(),
        in.flag(),
        in.number(),
        in.origin(),
        in.origin(),
        in.flag(),
        in.flag());
  }
}
