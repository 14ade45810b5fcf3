package dev.redflag.report;

import dev.redflag.schema.Moments;
import dev.redflag.schema.Schema;
import java.io.IOException;

/** Writes a schema in one form. */
public interface SchemaWriter {

  /**
   * What is written.
   *
   * @param moments when the expressions of the schema were written
   * @param contents what of the schema is printed
   */
  record Printed(Schema schema, Moments moments, SchemaContents contents) {}

  /** Writes it. */
  void write(Printed printed) throws IOException;
}
