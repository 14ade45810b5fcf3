package dev.redflag.cli;

import dev.redflag.config.Spelling;
import dev.redflag.lint.LintResult;
import dev.redflag.report.Format;
import dev.redflag.report.OutputFile;
import dev.redflag.report.ReportSettings;
import dev.redflag.report.Reporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a result goes and in which forms: {@code --format} and {@code --output}.
 *
 * <p>{@code --format WORD} goes to standard output, or to the file of {@code --output}; each {@code
 * --format WORD=FILE} goes to a file of its own. If there are only such, nothing goes to standard
 * output.
 */
final class Outputs {

  /** One form; to standard output if {@code file} is null. */
  private record Output(Format format, Path file) {}

  private final List<Output> outputs;

  private Outputs(List<Output> outputs) {
    this.outputs = outputs;
  }

  /** Adds the options to {@code syntax}. */
  static Syntax declare(Syntax syntax) {
    return syntax
        .values(
            "--format",
            "FORMAT[=FILE]",
            String.join(", ", words())
                + "; text is the default. With =FILE it goes to that file; repeatable, so that one"
                + " run serves several readers.")
        .value("-o, --output", "FILE", "Write the findings to FILE, whole or not at all.");
  }

  /** What the arguments ask for. */
  static Outputs of(Arguments arguments, Console console) throws Trouble {
    List<Output> outputs = new ArrayList<>(1);
    Set<Path> files = new HashSet<>();
    Path main = arguments.file("--output", console);
    Format unnamed = null;
    for (String value : arguments.values("--format")) {
      int equals = value.indexOf('=');
      Format format = format(equals < 0 ? value : value.substring(0, equals));
      if (equals >= 0) {
        if (equals == value.length() - 1) {
          throw Trouble.usage("--format " + value + " names no file");
        }
        add(
            new Output(format, arguments.path(value.substring(equals + 1), console)),
            outputs,
            files);
      } else if (unnamed != null) {
        throw Trouble.usage(
            "--format is given twice without a file; write --format " + value + "=FILE");
      } else {
        unnamed = format;
      }
    }
    if (unnamed != null || main != null || outputs.isEmpty()) {
      add(new Output(unnamed == null ? Format.TEXT : unnamed, main), outputs, files);
    }
    return new Outputs(outputs);
  }

  private static void add(Output output, List<Output> outputs, Set<Path> files) throws Trouble {
    if (output.file != null && !files.add(output.file.toAbsolutePath().normalize())) {
      throw Trouble.usage("two formats are to go to " + output.file);
    }
    outputs.add(output);
  }

  private static Format format(String word) throws Trouble {
    Format format = Format.of(word);
    if (format == null) {
      throw Trouble.usage(
          "--format takes "
              + String.join(", ", words())
              + ", not \""
              + word
              + "\""
              + Spelling.suggestion(word, words()));
    }
    return format;
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Format format : Format.values()) {
      words.add(format.word());
    }
    return words;
  }

  /**
   * Writes {@code result} in every form. Where it has troubles, the forms whose readers would take
   * what is missing for solved are left out.
   */
  void write(LintResult result, Styles styles, Console console) throws IOException {
    boolean whole = result.troubles().isEmpty();
    for (Output output : outputs) {
      if (whole || output.format.mayBePartial()) {
        write(output, result, styles, console);
      }
    }
  }

  private static void write(Output output, LintResult result, Styles styles, Console console)
      throws IOException {
    Reporter reporter = output.format.reporter(styles.settings(output.file == null));
    if (output.file != null) {
      OutputFile.write(output.file, new Report(reporter, result));
      return;
    }
    reporter.write(result, console.out());
  }

  // A class and not a lambda: the first lambda of a run takes longer than linting a file.
  private record Report(Reporter reporter, LintResult result) implements OutputFile.Content {
    @Override
    public void write(OutputStream out) throws IOException {
      reporter.write(result, out);
    }
  }

  /** The settings of reporters. */
  interface Styles {

    /** The settings for standard output, or for a file. */
    ReportSettings settings(boolean toStandardOutput);
  }
}
