package dev.redflag.schema;

/**
 * A schema and what outlives the connection's transactions, as bytes that a later run reads instead
 * of the files that made it. Only the very build that wrote them can read them.
 *
 * @param schema the schema after the last file
 * @param session the session after it, in no transaction
 */
public record KeptSchema(Schema schema, Session session) {

  /**
   * The bytes.
   *
   * @param files the files that made the schema
   * @throws NotKeptException if something in the schema could not be found again
   */
  public byte[] write(HistoryFiles files) {
    SchemaOutput out = new SchemaOutput(files);
    out.texts(session.searchPath());
    OrderedMap.copyOf(session.settings()).write(out, Forms.TEXT);
    schema.write(out);
    return out.bytes();
  }

  /**
   * Reads what {@link #write} gave.
   *
   * @param from where it begins in {@code bytes}
   * @param files the same files, whose texts nobody need have decoded
   */
  public static KeptSchema read(byte[] bytes, int from, HistoryFiles files) {
    SchemaInput in = new SchemaInput(bytes, from, files);
    Session fresh = new Session(in.texts(), OrderedMap.read(in, Forms.TEXT), false);
    return new KeptSchema(Schema.read(in), fresh);
  }
}
