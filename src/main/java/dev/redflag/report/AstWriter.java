package dev.redflag.report;

import dev.redflag.sql.Script;
import java.io.IOException;

/** Tells the statements of files, one file after the other, so that none need be kept. */
public interface AstWriter {

  /** Writes one file. */
  void write(Script script) throws IOException;

  /** Ends the output and flushes it; the stream stays open. */
  void finish() throws IOException;
}
