package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void printsItsVersionOnOneLine() {
    CommandLineRun run = run("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("redflag " + Version.CURRENT + "\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void printsHelpOnStandardOutput() {
    CommandLineRun run = run("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: redflag");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void printsHelpOfEachCommand() {
    for (String command : Main.COMMANDS) {
      CommandLineRun run = run(command, "--help");
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).startsWith("Usage: redflag " + command);
      assertThat(run("--help").out()).contains("  " + command + " ");
    }
  }

  @Test
  void marksInTheHelpWhatMayBeGivenTwice() {
    assertThat(run("lint", "--help").out())
        .contains("[--since=REF]\n", "[--rule=ID=LEVEL]... ", "[PATH...]");
  }

  @Test
  void saysWhatIsWrongWithTheArgumentsAndWhereHelpIs() {
    refuses("there is no option --no-such-option", "--no-such-option");
    refuses("a command is missing");
    refuses("there is no command \"rulse\": did you mean \"rules\"?", "rulse");
    refuses("there is no option --fromat: did you mean \"--format\"?", "rules", "--fromat=json");
    refuses("unexpected argument \"x\"", "rules", "x");
    refuses(
        "--format takes text, json, not \"jason\": did you mean \"json\"?",
        "rules",
        "--format",
        "jason");
  }

  private static void refuses(String message, String... args) {
    CommandLineRun run = run(args);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    String command = args.length > 1 ? "redflag " + args[0] : "redflag";
    assertThat(run.err().lines())
        .containsExactly("redflag: " + message, "See " + command + " --help.");
  }

  private static CommandLineRun run(String... args) {
    return CommandLineRun.in(Path.of(""), args);
  }
}
