package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

  private static final String CLEAN = "CREATE TABLE users (id int PRIMARY KEY);\n";
  private static final String ERROR = "DROP TABLE IF EXISTS users;\n";
  private static final String WARNING = "DROP VIEW active_users;\n";

  @TempDir Path folder;

  @BeforeEach
  void endConfigurationsHere() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void exitsWithZeroIfNothingIsFound() throws IOException {
    write("migrations/1_users.sql", CLEAN);
    CommandLineRun run = run("lint", "migrations");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("No findings in 1 file\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void exitsWithOneIfAnErrorIsFound() throws IOException {
    write("migrations/1_users.sql", CLEAN);
    write("migrations/2_gone.sql", ERROR);
    CommandLineRun run = run("lint");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).startsWith("migrations/2_gone.sql:1:").contains(" error: ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void failsOnWhatItIsToldToFailOn() throws IOException {
    write("1.sql", WARNING);
    assertThat(run("lint", "1.sql").exitCode()).isZero();
    assertThat(run("lint", "1.sql", "--fail-on", "warning").exitCode()).isEqualTo(1);
    assertThat(run("lint", "1.sql", "--fail-on=note").exitCode()).isEqualTo(1);
    assertThat(run("lint", "1.sql", "--fail-on=never").exitCode()).isZero();
    write("redflag.yml", "fail-on: warning\n");
    assertThat(run("lint", "1.sql").exitCode()).isEqualTo(1);
    assertThat(run("lint", "1.sql", "--fail-on", "error").exitCode()).isZero();
  }

  @Test
  void failsByTheConfigurationOfEachProject() throws IOException {
    write("strict/redflag.yml", "fail-on: warning\n");
    write("strict/migrations/1_users.sql", CLEAN);
    write("lax/redflag.yml", "fail-on: never\n");
    write("lax/migrations/1_gone.sql", ERROR + WARNING);
    assertThat(run("lint", ".").exitCode()).isZero();
    write("strict/migrations/2_gone.sql", WARNING);
    assertThat(run("lint", ".").exitCode()).isEqualTo(1);
  }

  @Test
  void writesSeveralFormsInOneRun() throws IOException {
    write("1.sql", ERROR);
    CommandLineRun run =
        run("lint", "1.sql", "--format=sarif=a=b.sarif", "--format", "github", "--format=json=c");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).startsWith("::error file=1.sql,");
    assertThat(Files.readString(folder.resolve("a=b.sarif"))).contains("\"2.1.0\"");
    assertThat(Files.readString(folder.resolve("c"))).startsWith("{").contains("drop-table");
  }

  @Test
  void keepsStandardOutputFreeIfEveryFormHasAFile() throws IOException {
    write("1.sql", ERROR);
    CommandLineRun run = run("lint", "1.sql", "--format", "markdown=summary.md");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("summary.md"))).startsWith("### Redflag: 1 error");
    run("lint", "1.sql", "--format", "markdown=summary.md", "-o", "text.txt");
    assertThat(Files.readString(folder.resolve("text.txt"))).startsWith("1.sql:1:");
  }

  @Test
  void refusesFormsThatMeetOrGoNowhere() throws IOException {
    write("1.sql", CLEAN);
    refusesUsage("--format json= names no file", "--format", "json=");
    refusesUsage(
        "--format is given twice without a file; write --format json=FILE",
        "--format=text",
        "--format=json");
    refusesUsage(
        "two formats are to go to " + folder.resolve("./x"),
        "--format=json=x",
        "--format=sarif=./x");
    refusesUsage(
        "--format takes text, json, sarif, github, markdown, gitlab, junit, checkstyle, rdjson, not"
            + " \"sarf\": did you mean \"sarif\"?",
        "--format=sarf=x");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void writesTheSameWithAnyNumberOfJobs() throws IOException {
    for (String project : new String[] {"a", "b", "c"}) {
      write(project + "/migrations/1_users.sql", CLEAN);
      write(project + "/migrations/2_gone.sql", ERROR + WARNING);
    }
    String one = run("lint", ".", "--jobs", "1", "--format", "json").out();
    assertThat(one).contains("b/migrations/2_gone.sql");
    assertThat(run("lint", ".", "--jobs=2", "--format", "json").out()).isEqualTo(one);
    assertThat(run("lint", ".", "--jobs=7", "--format", "json").out()).isEqualTo(one);
    write("1.sql", CLEAN);
    refusesUsage("--jobs takes a number from 1 to 999, not \"0\"", "--jobs", "0");
    refusesUsage("--jobs takes a number from 1 to 999, not \"many\"", "--jobs=many");
  }

  @Test
  void tellsOfStatementsThatItCannotRead() throws IOException {
    write("1.sql", "DROP TABEL users;\n");
    CommandLineRun run = run("lint", "1.sql", "--fail-on", "warning");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("[unread-statement]");
  }

  @Test
  void exitsWithTwoIfAFileIsMissing() {
    refuses("missing.sql: does not exist", "lint", "missing.sql");
  }

  @Test
  void exitsWithTwoIfThereAreNoMigrations() {
    CommandLineRun run = run("lint");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("redflag: no migrations in ");
  }

  @Test
  void exitsWithTwoIfAFileCannotBeReadAndTellsWhatItFoundInOthers() throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    Files.write(folder.resolve("migrations/1_utf16.sql"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    write("migrations/2_gone.sql", ERROR);
    CommandLineRun run = run("lint", "migrations");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("redflag: migrations/1_utf16.sql: is UTF-16");
    assertThat(run.out()).contains("migrations/2_gone.sql:1:");
    CommandLineRun sarif = run("lint", "migrations", "--format", "sarif");
    assertThat(sarif.exitCode()).isEqualTo(2);
    assertThat(sarif.out()).isEmpty();
  }

  @Test
  void exitsWithTwoOnWrongArguments() throws IOException {
    write("1.sql", CLEAN);
    refusesUsage(
        "--fail-on takes error, warning, note, never, not \"fatal\"", "--fail-on", "fatal");
    refusesUsage(
        "--profile takes production, development, not \"prodution\": did you mean \"production\"?",
        "--profile=prodution");
    refusesUsage("there is no option --profil: did you mean \"--profile\"?", "--profil=x");
    refusesUsage(
        "--postgres takes a major version, 10 or newer, such as 15, not \"9.6\"",
        "--postgres",
        "9.6");
    refusesUsage(
        "--postgres takes a major version, 10 or newer, such as 15, not \"latest\"",
        "--postgres",
        "latest");
    refusesUsage(
        "--rule takes ID=LEVEL with one of error, warning, note, off, not \"drop-table\"",
        "--rule",
        "drop-table");
    refusesUsage(
        "--rule: there is no rule \"drop-tabel\": did you mean \"drop-table\"?",
        "--rule=drop-tabel=off");
    refusesUsage(
        "--stdin-filename names what - reads, and there is no -", "--stdin-filename=a.sql");
  }

  @Test
  void exitsWithTwoOnAWrongConfiguration() throws IOException {
    write("1.sql", CLEAN);
    write("redflag.yml", "postgres: 15\nrules:\n  drop-tabel: off\n");
    refuses(
        "redflag.yml:3: there is no rule \"drop-tabel\": did you mean \"drop-table\"?",
        "lint",
        "1.sql");
    write("redflag.yml", "postgress: 15\n");
    CommandLineRun run = run("lint", "1.sql");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("redflag: redflag.yml:1: ").contains("postgres");
    assertThat(run("lint", "1.sql", "--config", "none.yml").exitCode()).isEqualTo(2);
  }

  @Test
  void overrulesRules() throws IOException {
    write("1.sql", ERROR);
    assertThat(run("lint", "1.sql", "--rule", "drop-table=off").out())
        .doesNotContain("[drop-table]");
    assertThat(run("lint", "1.sql", "--rule", "drop-table=note").exitCode()).isZero();
    assertThat(run("lint", "1.sql", "--profile", "development").exitCode()).isZero();
  }

  @Test
  void readsStandardInput() throws IOException {
    write("migrations/1_users.sql", CLEAN);
    CommandLineRun run = input(ERROR, "lint", "-", "--format", "json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(finding(run).get("file").asText()).isEqualTo("-");
    assertThat(finding(run).get("migration").isNull()).isTrue();
    run = input(ERROR, "lint", "-", "--stdin-filename", "migrations/2_gone.sql", "--format=json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(finding(run).get("file").asText()).isEqualTo("migrations/2_gone.sql");
    run = input(ERROR, "lint", "--after", "migrations", "-");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void judgesDraftsAfterAHistory() throws IOException {
    write("migrations/1_users.sql", CLEAN);
    write("draft.sql", "DROP TABLE users;");
    CommandLineRun run = run("lint", "--after", "migrations", "draft.sql");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).startsWith("draft.sql:1:");
    refuses(
        "--after takes the files to judge as further arguments, or -",
        "lint",
        "--after=migrations");
  }

  @Test
  void writesAFileWholeAndNothingElse() throws IOException {
    write("1.sql", ERROR);
    CommandLineRun run = run("lint", "1.sql", "-o", "out.json", "--format", "json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    JsonNode json = new JsonMapper().readTree(folder.resolve("out.json").toFile());
    assertThat(json.get("summary").get("errors").asInt()).isEqualTo(1);
    CommandLineRun refused = run("lint", "1.sql", "--output=none/out.json");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("redflag: cannot write ").contains("no such folder");
  }

  @Test
  void coloursOnlyWhereSomebodyLooks() throws IOException {
    write("1.sql", ERROR);
    assertThat(run("lint", "1.sql").out()).doesNotContain("\u001b[");
    assertThat(run("lint", "1.sql", "--color", "always").out()).contains("\u001b[");
    assertThat(environment("FORCE_COLOR", "1", "lint", "1.sql").out()).contains("\u001b[");
    assertThat(environment("FORCE_COLOR", "1", "lint", "1.sql", "--color=never").out())
        .doesNotContain("\u001b[");
    assertThat(environment("NO_COLOR", "1", "lint", "1.sql", "--color=always").out())
        .contains("\u001b[");
  }

  @Test
  void isQuietWhenAskedTo() throws IOException {
    write("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n");
    write("prisma/migrations/20240101000000_init/migration.sql", CLEAN);
    write("prisma/migrations/indexes.sql", "SELECT 1;\n");
    assertThat(run("lint").err()).contains("never runs indexes.sql");
    CommandLineRun quiet = run("lint", "--quiet");
    assertThat(quiet).isEqualTo(new CommandLineRun(0, "", ""));
  }

  @Test
  void doesNotMindAReaderThatGoesAway() throws IOException {
    write("1.sql", ERROR);
    CommandLineRun run = to(new Broken("Broken pipe"), "lint", "1.sql");
    assertThat(run).isEqualTo(new CommandLineRun(1, "", ""));
  }

  @Test
  void saysThatTheDiskIsFull() throws IOException {
    write("1.sql", ERROR);
    CommandLineRun run = to(new Broken("No space left on device"), "lint", "1.sql");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("redflag: cannot write to standard output: No space left on device\n");
  }

  @Test
  void givesTheSameWhateverTheOrderOfTheArguments() throws IOException {
    write("migrations/1_users.sql", CLEAN);
    write("migrations/2_gone.sql", ERROR);
    write("other.sql", WARNING);
    CommandLineRun run = run("lint", "other.sql", "migrations");
    assertThat(run("lint", "migrations", "other.sql")).isEqualTo(run);
    assertThat(run("lint", "migrations", "other.sql", "migrations/2_gone.sql")).isEqualTo(run);
  }

  @Test
  void takesAPathThatBeginsWithAnAt() throws IOException {
    write("@acme/1.sql", ERROR);
    assertThat(run("lint", "@acme/1.sql").out()).startsWith("@acme/1.sql:1:");
  }

  private void refuses(String message, String... arguments) {
    CommandLineRun run = run(arguments);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("redflag: " + message + "\n");
  }

  private void refusesUsage(String message, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "lint";
    arguments[1] = "1.sql";
    System.arraycopy(options, 0, arguments, 2, options.length);
    refuses(message, arguments);
    assertThat(run(arguments).err()).endsWith("\nSee redflag lint --help.\n");
  }

  private static JsonNode finding(CommandLineRun run) throws IOException {
    return new JsonMapper().readTree(run.out()).get("findings").get(0);
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.in(folder, arguments);
  }

  private CommandLineRun input(String input, String... arguments) {
    return CommandLineRun.in(folder, Map.of(), input, arguments);
  }

  private CommandLineRun environment(String name, String value, String... arguments) {
    return CommandLineRun.in(folder, Map.of(name, value), "", arguments);
  }

  private CommandLineRun to(OutputStream out, String... arguments) {
    return CommandLineRun.to(out, folder, Map.of(), "", arguments);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static final class Broken extends OutputStream {
    private final String message;

    Broken(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      throw new IOException(message);
    }
  }
}
