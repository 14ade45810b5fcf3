package dev.redflag.report;

import dev.redflag.lint.Impact;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what migrations do to relations in one form. */
public interface ImpactReporter {

  /** Writes the whole and flushes; the stream stays open. */
  void write(Impact impact, OutputStream out) throws IOException;
}
