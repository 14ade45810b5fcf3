package dev.redflag.report;

import dev.redflag.lint.LintResult;
import java.io.IOException;
import java.io.OutputStream;

/** A form in which a result is told. */
public interface Reporter {

  /** Writes the whole of {@code result} in UTF-8; does not close {@code out}. */
  void write(LintResult result, OutputStream out) throws IOException;
}
