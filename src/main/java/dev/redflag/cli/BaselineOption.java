package dev.redflag.cli;

import dev.redflag.lint.Baseline;
import dev.redflag.lint.BaselineException;
import dev.redflag.report.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The baseline that a command line names.
 *
 * @param file the file
 * @param baseline what it holds; null if none is named
 * @param updates whether it is to be written anew
 */
record BaselineOption(Path file, Baseline baseline, boolean updates) {

  private static final String FILE = "--baseline";
  private static final String UPDATE = "--update-baseline";

  static Syntax declare(Syntax syntax) {
    return syntax
        .value(FILE, "FILE", "Leave alone the findings that FILE knows, by statement.")
        .flag(UPDATE, "Write what is found to the file of --baseline; the exit code is 0.");
  }

  static BaselineOption of(Arguments arguments, Console console) throws Trouble {
    Path file = arguments.file(FILE, console);
    boolean updates = arguments.has(UPDATE);
    if (file == null) {
      if (updates) {
        throw Trouble.usage(UPDATE + " takes the file that --baseline names");
      }
      return new BaselineOption(null, null, false);
    }
    String shown = arguments.value(FILE);
    if (!Files.exists(file)) {
      if (!updates) {
        throw Trouble.of(shown + ": does not exist; " + UPDATE + " makes it");
      }
      return new BaselineOption(file, Baseline.empty(file, shown), true);
    }
    try {
      return new BaselineOption(file, Baseline.read(file, shown, updates), updates);
    } catch (BaselineException e) {
      throw Trouble.of(e.getMessage());
    }
  }

  /** Says what became of the baseline in a run without troubles, and writes it if asked to. */
  void finish(boolean quiet, Console console) throws IOException {
    if (updates) {
      byte[] text = baseline.updated().getBytes(StandardCharsets.UTF_8);
      OutputFile.write(file, out -> out.write(text));
    }
    if (baseline != null && !quiet) {
      String note = updates ? baseline.change() : baseline.staleNote();
      if (note != null) {
        console.say(note);
      }
    }
  }
}
