package dev.redflag.report;

import dev.redflag.schema.Schema;
import java.io.IOException;

/** Writes a schema in one form. */
public interface SchemaWriter {

  /** Writes the {@code contents} of {@code schema}. */
  void write(Schema schema, SchemaContents contents) throws IOException;
}
