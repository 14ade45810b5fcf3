package dev.redflag.cli;

import dev.redflag.config.Spelling;
import dev.redflag.lint.LintFailure;
import dev.redflag.rule.RuleSetException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line: reads the arguments, runs the command that they name and exits. */
public final class Main {

  /** The exit code when the job could not be done: usage, configuration, input, crash. */
  static final int TROUBLE = 2;

  static final List<String> COMMANDS =
      List.of("lint", "impact", "explain", "rules", "schema", "ast");

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    // Whatever the locale: under LC_ALL=C the JVM's own streams print ? for every other letter.
    PrintWriter err =
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            err,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            // The start script knows: Java tells only of input and output together.
            Boolean.getBoolean("redflag.terminal"),
            Boolean.getBoolean("redflag.terminal.error"));
    int exitCode = run(args, console);
    err.flush();
    // Not exit: from Java 21 on it looks for a logger first, for a tenth of the time of a run. All
    // is
    // written, and nothing waits for the end.
    Runtime.getRuntime().halt(exitCode);
  }

  /** Runs the command; gives its exit code. */
  static int run(String[] args, Console console) {
    try {
      return dispatch(args, console.patient());
    } catch (Trouble e) {
      console.say(e.getMessage());
      if (e.isUsage()) {
        console.err().println("See " + helpCommand(args) + ".");
      }
    } catch (RuleSetException e) {
      console.say(e.getMessage());
    } catch (IOException e) {
      console.say(e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (Throwable e) {
      crash(e, console);
    }
    return TROUBLE;
  }

  private static int dispatch(String[] args, Console console) throws Trouble, IOException {
    String name = args.length == 0 ? "" : args[0];
    Command command = command(name);
    if (command == null) {
      return root(args, name, console);
    }
    Syntax syntax = command.syntax();
    Arguments arguments = Arguments.parse(syntax, args, 1);
    if (arguments.has("--help")) {
      print(HelpText.of(syntax, Map.of()), console);
      return 0;
    }
    return command.run(arguments, console);
  }

  // One by one, so that a start loads no class of a command that is not asked for.
  private static Command command(String name) {
    return switch (name) {
      case "lint" -> new LintCommand();
      case "impact" -> new ImpactCommand();
      case "explain" -> new ExplainCommand();
      case "rules" -> new RulesCommand();
      case "schema" -> new SchemaCommand();
      case "ast" -> new AstCommand();
      default -> null;
    };
  }

  private static int root(String[] args, String name, Console console) throws Trouble, IOException {
    if (name.isEmpty()) {
      throw Trouble.usage("a command is missing");
    }
    if (!name.startsWith("-")) {
      throw Trouble.usage(
          "there is no command \"" + name + "\"" + Spelling.suggestion(name, COMMANDS));
    }
    Syntax syntax =
        new Syntax(
                "redflag", "Says what PostgreSQL migrations will do to production before they run.")
            .flag("-V, --version", "Print the version and exit.");
    Arguments arguments = Arguments.parse(syntax, args, 0);
    if (arguments.has("--version")) {
      print("redflag " + Version.CURRENT + "\n", console);
      return 0;
    }
    Map<String, Syntax> commands = new LinkedHashMap<>();
    for (String each : COMMANDS) {
      commands.put(each, command(each).syntax());
    }
    print(HelpText.of(syntax, commands), console);
    return 0;
  }

  private static void print(String text, Console console) throws IOException {
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String helpCommand(String[] args) {
    return args.length > 0 && COMMANDS.contains(args[0])
        ? "redflag " + args[0] + " --help"
        : "redflag --help";
  }

  private static void crash(Throwable trouble, Console console) {
    Throwable root = trouble;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof OutOfMemoryError) {
      console.say("out of memory; set REDFLAG_JAVA_OPTS=-Xmx4g or the like to allow more");
      return;
    }
    String where = trouble instanceof LintFailure ? " " + trouble.getMessage() : "";
    String what = root.toString().lines().findFirst().orElse("");
    console.say(
        "internal error"
            + where
            + ": "
            + what
            + "; please report it, with what REDFLAG_DEBUG=1 adds");
    if ("1".equals(console.environment().get("REDFLAG_DEBUG"))) {
      trouble.printStackTrace(console.err());
    }
  }
}
