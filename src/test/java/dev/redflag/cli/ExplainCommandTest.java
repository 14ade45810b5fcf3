package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void printsThePageOfARule() {
    CommandLineRun run = CommandLineRun.in(Path.of(""), "explain", "unused-ignore");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            """
            unused-ignore (warning, convention, since 0.1.0)
            help: Remove the ignore, or move it before the statement it is meant for.

            # Ignore that ignores nothing
            """)
        .endsWith(RuleSet.of(BuiltInRules.all()).page("unused-ignore").body());
  }

  @Test
  void saysWhichFindingsGoTogether() {
    assertThat(CommandLineRun.in(Path.of(""), "explain", "set-not-null-scan").out())
        .contains("\nbeside it are notes: long-lock-window, set-not-null\n")
        .contains("\nis a note beside: new-required-column\n");
    assertThat(CommandLineRun.in(Path.of(""), "explain", "drop-without-if-exists").out())
        .contains("\nis a note beside: drop-function, drop-sequence, drop-table, drop-view\n")
        .doesNotContain("beside it are notes");
  }

  @Test
  void saysWhichRuleWasMeant() {
    assertThat(CommandLineRun.in(Path.of(""), "explain", "unsued-ignore"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "redflag: there is no rule \"unsued-ignore\": did you mean \"unused-ignore\"?\n"));
  }

  @Test
  void asksForTheRule() {
    CommandLineRun run = CommandLineRun.in(Path.of(""), "explain");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).endsWith("See redflag explain --help.\n");
    assertThat(run.err().lines()).hasSize(2);
  }
}
