package dev.redflag.schema;

/** How values of a type are kept in bytes; never null ones. */
interface Form<T> {

  void write(SchemaOutput out, T value);

  T read(SchemaInput in);
}
