package dev.redflag.cli;

import dev.redflag.report.PatientStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command may touch of the world.
 *
 * @param in standard input
 * @param out standard output
 * @param err where everything goes that is not the result
 * @param environment the environment variables
 * @param workingDirectory what relative paths start from, absolute
 * @param terminal whether {@code out} is a terminal
 * @param watched whether {@code err} is a terminal
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    Map<String, String> environment,
    Path workingDirectory,
    boolean terminal,
    boolean watched) {

  /** The same, not minding a reader of {@code out} that goes away, as {@code head} does. */
  Console patient() {
    return new Console(
        in, new PatientStream(out), err, environment, workingDirectory, terminal, watched);
  }

  /** Says {@code message} on the error stream. */
  void say(String message) {
    err.println("redflag: " + message);
  }

  /** The file that an argument names. */
  Path file(String argument) {
    return workingDirectory.resolve(argument);
  }

  /**
   * Whether to colour what goes to {@code out}: the option, then what the environment asks for,
   * then whether somebody looks.
   *
   * @param when {@code auto}, {@code always} or {@code never}
   */
  boolean color(String when) {
    if (!when.equals("auto")) {
      return when.equals("always");
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (isOn("FORCE_COLOR") || isOn("CLICOLOR_FORCE")) {
      return true;
    }
    return terminal && !"dumb".equals(environment.get("TERM"));
  }

  private boolean isOn(String variable) {
    String value = environment.getOrDefault(variable, "");
    return !value.isEmpty() && !value.equals("0") && !value.equals("false");
  }
}
