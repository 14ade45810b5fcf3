package dev.redflag.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

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
    line.setExecutionStrategy(new Execution());
    line.setExecutionExceptionHandler(new Crash());
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

  // Classes and not lambdas: picocli's interfaces are Java 5 bytecode, and a lambda of such a type
  // keeps itself and
  // the interface out of the class-data archive.

  private static final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"redflag " + Version.CURRENT};
    }
  }

  private static final class Execution implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) {
      Integer helped = CommandLine.executeHelpRequest(parsed);
      if (helped != null) {
        return helped;
      }
      parsed
          .commandSpec()
          .commandLine()
          .getErr()
          .println("redflag: a command is missing, see redflag --help");
      return TROUBLE;
    }
  }

  private static final class Crash implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception exception, CommandLine command, ParseResult parsed) {
      command.getErr().println("redflag: internal error");
      exception.printStackTrace(command.getErr());
      return TROUBLE;
    }
  }
}
