package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --baseline} and {@code --update-baseline}. */
class BaselineTest {

  @TempDir Path folder;

  @BeforeEach
  void makeProject() throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    Files.createDirectories(folder.resolve(".git"));
    write("migrations/1_a.sql", "CREATE TABLE a (id int, b int);");
    write("migrations/2_b.sql", "-- why\nALTER TABLE a DROP COLUMN b;\nDROP TABLE IF EXISTS a;\n");
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve("baseline.txt"));
  }

  private CommandLineRun lint(String... arguments) {
    // A note on the first lock of each migration would only be in the way here.
    List<String> words =
        new ArrayList<>(
            List.of("lint", "--baseline", "baseline.txt", "--rule", "lock-timeout-not-set=off"));
    words.addAll(List.of(arguments));
    return CommandLineRun.in(folder, words.toArray(String[]::new));
  }

  private void update() {
    CommandLineRun run = lint("--update-baseline");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void leavesAloneWhatItKnows() throws IOException {
    CommandLineRun run = lint("--update-baseline");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo("redflag: baseline.txt: 2 entries, 2 new, 0 removed\n");
    assertThat(run.out()).startsWith("No findings in 2 files");
    assertThat(baseline())
        .matches(
            """
            #.*
            migrations/2_b.sql drop-column [0-9a-f]{16}
            migrations/2_b.sql drop-table [0-9a-f]{16}
            """);
    CommandLineRun again = lint();
    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).isEqualTo(run.out());
  }

  @Test
  void outlivesLayoutCommentsAndLinesAbove() throws IOException {
    update();
    String before = baseline();
    write(
        "migrations/2_b.sql",
        "SELECT 1;\n\nalter table a -- now\n  drop column b;\nDROP TABLE\nIF EXISTS a;\n");
    assertThat(lint().out()).startsWith("No findings");
    update();
    assertThat(baseline()).isEqualTo(before);
  }

  @Test
  void tellsWhatItDoesNotKnow() throws IOException {
    update();
    write("migrations/2_b.sql", "ALTER TABLE a DROP COLUMN id;\nDROP TABLE IF EXISTS a;\n");
    CommandLineRun run = lint();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("migrations/2_b.sql:1:15: error")
        .endsWith("1 error in 2 files; 1 ignored\n");
    assertThat(run.err())
        .isEqualTo(
            "redflag: baseline.txt:2: the entry takes no finding any more; --update-baseline"
                + " removes it\n");
    assertThat(lint("--quiet").err()).isEmpty();
  }

  @Test
  void anEntryTakesOneFinding() throws IOException {
    write("migrations/3_c.sql", "DROP TABEL c;\nDROP TABEL c;\n");
    update();
    assertThat(baseline().lines().filter(line -> line.contains("unread-statement")).distinct())
        .hasSize(1);
    write("migrations/3_c.sql", "DROP TABEL c;\n");
    assertThat(lint().err()).startsWith("redflag: baseline.txt:5: the entry takes no finding");
    write("migrations/3_c.sql", "DROP TABEL c;\nDROP TABEL c;\ndrop tabel c;\n");
    assertThat(lint().out()).contains("migrations/3_c.sql:3:6").contains("1 warning in 3 files");
  }

  @Test
  void letsTheOtherFindingOfAStatementWeighInFull() throws IOException {
    write("migrations/2_b.sql", "ALTER TABLE a ALTER COLUMN b SET NOT NULL;\n");
    CommandLineRun before = lintWithout();
    assertThat(before.out())
        .contains("note: SET NOT NULL fails")
        .endsWith("1 warning, 1 note in 2 files\n");
    update();
    assertThat(baseline()).contains("sql set-not-null ").contains("sql set-not-null-scan ");
    assertThat(lint().out()).startsWith("No findings");
    write("baseline.txt", baseline().replaceAll(".* set-not-null [0-9a-f]+\n", ""));
    assertThat(lint().out())
        .contains("warning: SET NOT NULL fails")
        .endsWith("1 warning in 2 files; 1 ignored\n");
    update();
    write("baseline.txt", baseline().replaceAll(".* set-not-null-scan [0-9a-f]+\n", ""));
    assertThat(lint().out())
        .contains("warning: SET NOT NULL of b")
        .endsWith("1 warning in 2 files; 1 ignored\n");
  }

  private CommandLineRun lintWithout() {
    return CommandLineRun.in(folder, "lint", "--rule", "lock-timeout-not-set=off");
  }

  @Test
  void prunesOnlyWhatWasLookedAt() throws IOException {
    write("migrations/3_c.sql", "CREATE TABLE c (id int);");
    write("migrations/4_d.sql", "DROP TABLE IF EXISTS c;");
    update();
    assertThat(baseline())
        .contains("migrations/2_b.sql drop-table")
        .contains("migrations/4_d.sql drop-table");
    write("migrations/2_b.sql", "SELECT 1;");
    assertThat(lint("migrations/4_d.sql").err()).isEmpty();
    assertThat(lint("migrations/4_d.sql", "--update-baseline").err())
        .isEqualTo("redflag: baseline.txt: 3 entries, 0 new, 0 removed\n");
    assertThat(lint("--rule", "drop-table=off").err()).contains("baseline.txt:2: the entry");
    assertThat(lint().err())
        .isEqualTo(
            "redflag: baseline.txt:2: 2 entries take no finding any more (lines 2, 3);"
                + " --update-baseline removes them\n");
    Files.delete(folder.resolve("migrations/4_d.sql"));
    assertThat(lint("--update-baseline").err())
        .isEqualTo("redflag: baseline.txt: 0 entries, 0 new, 3 removed\n");
  }

  @Test
  void isTheSameFromEveryFolder() throws IOException {
    update();
    String before = baseline();
    CommandLineRun run =
        CommandLineRun.in(
            folder.resolve("migrations"),
            "lint",
            ".",
            "--baseline",
            "../baseline.txt",
            "--rule",
            "lock-timeout-not-set=off",
            "--update-baseline");
    assertThat(run.exitCode()).isZero();
    assertThat(baseline()).isEqualTo(before);
    Path file = folder.resolve("migrations/2_b.sql").toAbsolutePath();
    assertThat(lint(file.toString()).exitCode()).isZero();
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(lint().exitCode()).isEqualTo(2);
    assertThat(lint().err())
        .isEqualTo("redflag: baseline.txt: does not exist; --update-baseline makes it\n");
    write(
        "baseline.txt",
        "# comment\n\n<<<<<<< HEAD\nmigrations/2_b.sql drop-table 0123456789abcdef\n");
    assertThat(lint().err())
        .isEqualTo("redflag: baseline.txt:3: is no entry, which is PATH RULE HASH\n");
    assertThat(lint().exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.in(folder, "lint", "--update-baseline").err())
        .startsWith("redflag: --update-baseline takes the file that --baseline names\n");
  }

  @Test
  void isNotWrittenWhereAFileCannotBeRead() throws IOException {
    update();
    String before = baseline();
    Files.write(
        folder.resolve("migrations/3_c.sql"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x20, 0});
    assertThat(lint("--update-baseline").exitCode()).isEqualTo(2);
    assertThat(baseline()).isEqualTo(before);
  }
}
