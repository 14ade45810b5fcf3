package dev.redflag.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The command line: reads the arguments, runs the command that they name and exits. */
public final class Main {
  /** The exit code when the job could not be done: usage, configuration, input, crash. */
  static final int TROUBLE = 2;

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int exitCode = run(args, out, err);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Runs the command; returns its exit code. Neither writer is flushed or closed. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(spec());
    line.setOut(out);
    line.setErr(err);
    // An argument may be a path that begins with @, such as a scoped package's folder.
    line.setExpandAtFiles(false);
    line.setExecutionStrategy(
        parsed -> {
          Integer helped = CommandLine.executeHelpRequest(parsed);
          if (helped != null) {
            return helped;
          }
          err.println("redflag: a command is missing, see redflag --help");
          return TROUBLE;
        });
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          err.println("redflag: internal error");
          exception.printStackTrace(err);
          return TROUBLE;
        });
    return line.execute(args);
  }

  // Built by hand: picocli's annotations cost proxies and reflection at every start.
  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("redflag");
    spec.usageMessage(
        new UsageMessageSpec()
            .description("Says what PostgreSQL migrations will do to production before they run."));
    spec.versionProvider(new VersionLine());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .versionHelp(true)
            .description("Print the version and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("Print this help and exit.")
            .build());
    return spec;
  }

  // Whatever the locale: under LC_ALL=C the JVM's own streams print ? for every other letter.
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  private static final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"redflag " + Version.current()};
    }
  }
}
