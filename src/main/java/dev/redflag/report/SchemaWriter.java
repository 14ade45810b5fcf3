package dev.redflag.report;

import dev.redflag.schema.Schema;
import dev.redflag.schema.SchemaText;
import java.io.IOException;

/** Writes a schema in one form. */
public interface SchemaWriter {

  /**
   * Writes the {@code contents} of {@code schema}, with its expressions as {@code text} has them.
   */
  void write(Schema schema, SchemaText text, SchemaContents contents) throws IOException;
}
