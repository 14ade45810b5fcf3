package dev.redflag.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line did.
 *
 * @param exitCode what it ended with
 * @param out what it wrote on standard output
 * @param err what it wrote on the error stream
 */
record CommandLineRun(int exitCode, String out, String err) {

  /** Runs {@code redflag} in {@code folder} with nothing on standard input. */
  static CommandLineRun in(Path folder, String... args) {
    return in(folder, Map.of(), "", args);
  }

  static CommandLineRun in(
      Path folder, Map<String, String> environment, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return to(out, folder, environment, input, args);
  }

  /** Runs with {@code out} as standard output; what it took is told if it is a byte array's. */
  static CommandLineRun to(
      OutputStream out,
      Path folder,
      Map<String, String> environment,
      String input,
      String... args) {
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PipedInput(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintWriter(err, true),
            environment,
            folder.toAbsolutePath(),
            false,
            false);
    int exitCode = Main.run(args, console);
    String told =
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    return new CommandLineRun(exitCode, told, err.toString());
  }

  /** Standard input as a pipe is: it has no length, so that it cannot be read all at once. */
  private static final class PipedInput extends ByteArrayInputStream {

    PipedInput(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized byte[] readAllBytes() {
      throw new UncheckedIOException(new IOException("Illegal seek"));
    }

    @Override
    public int readNBytes(byte[] target, int offset, int length) {
      throw new UncheckedIOException(new IOException("Illegal seek"));
    }
  }
}
