package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.ConfigException;
import dev.redflag.migration.FindRequest;
import dev.redflag.migration.InputException;
import dev.redflag.migration.MigrationFinder;
import dev.redflag.migration.Project;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history that an earlier run kept gives the findings of one that is replayed. */
class HistoryStoreTest {

  private static final int HISTORY = 30;

  /** What is found in it depends on most of the history. */
  private static final String LAST =
      """
      ALTER TABLE t3 ADD COLUMN n int NOT NULL;
      ALTER TABLE t4 DROP COLUMN name;
      ALTER TABLE t5 ALTER COLUMN id TYPE bigint;
      ALTER TABLE missing ADD COLUMN n int;
      CREATE INDEX t6_name ON t6 (name);
      INSERT INTO t7 (id, kind) VALUES (1, 'none');
      SELECT f8('a');
      """;

  @TempDir private Path temp;

  private Path migrations() {
    return temp.resolve("migrations");
  }

  private Path file(int number) {
    return migrations().resolve("20240101%06d_m/migration.sql".formatted(number));
  }

  private static String table(int number) {
    return """
        CREATE TYPE kind%1$d AS ENUM ('a', 'b');
        CREATE TABLE t%1$d (id int PRIMARY KEY, name text DEFAULT 'x', kind kind%1$d CHECK (kind <> 'a'));
        CREATE VIEW v%1$d AS SELECT id, upper(name) AS name FROM t%1$d;
        CREATE FUNCTION f%1$d(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN DELETE FROM t%1$d; RETURN n; END $$;
        """
        .formatted(number);
  }

  private void write(int number, String sql) {
    try {
      Files.createDirectories(file(number).getParent());
      Files.writeString(file(number), sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeHistory(int count) {
    for (int i = 1; i <= count; i++) {
      write(i, table(i));
    }
    try {
      Files.writeString(migrations().resolve("migration_lock.toml"), "provider = \"postgresql\"\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Project project(int last) {
    return project(file(last));
  }

  private Project project(Path last) {
    try {
      String path = temp.relativize(last).toString();
      FindRequest request = new FindRequest(temp, List.of(path), null, null, null, null, null);
      return MigrationFinder.find(request).projects().get(0);
    } catch (InputException | ConfigException e) {
      throw new AssertionError(e);
    }
  }

  private HistoryStore store() {
    return new HistoryStore(temp.resolve("kept/histories").toFile(), "this build");
  }

  /** How many files of the history before migration {@code last} need not be read. */
  private int known(int last) {
    return known(file(last));
  }

  private int known(Path last) {
    StoredHistory found = store().find(project(last), LintOptions.DEFAULT_POSTGRES);
    return found == null ? 0 : found.size();
  }

  private List<String> lint(int last, HistoryStore store) {
    return lint(file(last), store);
  }

  private List<String> lint(Path last, HistoryStore store) {
    try (RuleSet rules = RuleSet.of(BuiltInRules.all())) {
      LintOptions options = LintOptions.NONE.withHistories(store);
      List<String> told = new ArrayList<>();
      for (Finding finding : new Linter(rules, options).lint(List.of(project(last))).findings()) {
        told.add(
            finding.rule() + " " + finding.severity() + " " + finding.span() + finding.message());
        for (Place place : finding.related()) {
          told.add(place.source() + " " + place.source().position(place.span().start()));
        }
      }
      return told;
    }
  }

  /**
   * Lints the last migration three times: alone, with a store that learns, and with what it has.
   */
  private List<String> lintsAlike(int last) {
    List<String> told = lint(last, null);
    assertThat(lint(last, store())).isEqualTo(told);
    assertThat(lint(last, store())).isEqualTo(told);
    return told;
  }

  private Path kept() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("kept/histories"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @Test
  void aKeptHistoryGivesTheSameFindings() {
    writeHistory(HISTORY);
    write(HISTORY + 1, LAST);
    assertThat(known(HISTORY + 1)).isZero();

    List<String> told = lintsAlike(HISTORY + 1);

    assertThat(String.join("\n", told))
        .contains("add-required-column", "drop-column", "missing-table", "create-index-blocking");
    assertThat(known(HISTORY + 1)).isEqualTo(HISTORY);
  }

  @Test
  void itIsOfNoUseWhenAFileChangedThoughItsSizeAndTimeDidNot() throws IOException {
    writeHistory(HISTORY);
    write(HISTORY + 1, LAST);
    lint(HISTORY + 1, store());
    FileTime time = Files.getLastModifiedTime(file(4));
    write(4, table(4).replace("name text", "mane text").replace("upper(name)", "upper(mane)"));
    Files.setLastModifiedTime(file(4), time);

    assertThat(known(HISTORY + 1)).isZero();
    assertThat(String.join("\n", lintsAlike(HISTORY + 1))).contains("does not exist");
    assertThat(known(HISTORY + 1)).isEqualTo(HISTORY);
  }

  @Test
  void norWhenOneGrewOrWentOrCame() throws IOException {
    writeHistory(HISTORY);
    write(HISTORY + 1, LAST);
    lint(HISTORY + 1, store());

    write(9, table(9) + " ");
    assertThat(known(HISTORY + 1)).isZero();
    write(9, table(9));
    assertThat(known(HISTORY + 1)).isEqualTo(HISTORY);

    Files.delete(file(9));
    assertThat(known(HISTORY + 1)).isZero();
    write(9, table(9));

    write(0, "CREATE TABLE first (id int);");
    assertThat(known(HISTORY + 1)).isZero();
    lintsAlike(HISTORY + 1);
  }

  @Test
  void aHistoryThatGrewGoesOnFromIt() {
    writeHistory(HISTORY);
    write(HISTORY + 1, LAST);
    lint(HISTORY + 1, store());
    write(HISTORY + 2, "DROP TABLE t9; ALTER TABLE t4 ADD COLUMN more int;");

    assertThat(known(HISTORY + 2)).isEqualTo(HISTORY);
    lintsAlike(HISTORY + 2);
    assertThat(known(HISTORY + 2)).as("a little more is not kept").isEqualTo(HISTORY);

    writeHistory(HISTORY + 20);
    lintsAlike(HISTORY + 20);
    assertThat(known(HISTORY + 20)).isEqualTo(HISTORY + 19);
  }

  @Test
  void anEarlyMigrationDoesNotSpoilWhatIsKeptForTheLast() {
    writeHistory(HISTORY + 10);
    lint(HISTORY + 10, store());

    lintsAlike(HISTORY - 2);

    assertThat(known(HISTORY - 2)).isZero();
    assertThat(known(HISTORY + 10)).isEqualTo(HISTORY + 9);
  }

  @Test
  void aShortHistoryIsNotKept() {
    writeHistory(10);

    lintsAlike(10);

    assertThat(temp.resolve("kept")).doesNotExist();
  }

  @Test
  void anotherBuildOrVersionOfPostgresDoesNotTakeIt() {
    writeHistory(HISTORY);
    lint(HISTORY, store());
    HistoryStore other = new HistoryStore(temp.resolve("kept/histories").toFile(), "another build");

    assertThat(other.find(project(HISTORY), LintOptions.DEFAULT_POSTGRES)).isNull();
    assertThat(store().find(project(HISTORY), 12)).isNull();
    assertThat(known(HISTORY)).isEqualTo(HISTORY - 1);
  }

  @Test
  void norIsItTakenWhenTheToolSendsFilesInAnotherWay() throws IOException {
    writeHistory(HISTORY);
    lint(HISTORY, store());

    Files.writeString(temp.resolve("package.json"), "{\"dependencies\": {\"prisma\": \"8.0.0\"}}");

    assertThat(known(HISTORY)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 100, 1000, 5000})
  void aDamagedFileIsAsGoodAsNone(int place) throws IOException {
    writeHistory(HISTORY);
    write(HISTORY + 1, LAST);
    List<String> told = lint(HISTORY + 1, store());
    byte[] bytes = Files.readAllBytes(kept());
    int at = Math.min(place, bytes.length - 1);

    byte[] flipped = bytes.clone();
    flipped[at] ^= 0x55;
    Files.write(kept(), flipped);
    assertThat(known(HISTORY + 1)).isZero();

    Files.write(kept(), Arrays.copyOf(bytes, at));
    assertThat(known(HISTORY + 1)).isZero();
    assertThat(lint(HISTORY + 1, store())).isEqualTo(told);
    assertThat(known(HISTORY + 1)).isEqualTo(HISTORY);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoTrouble() throws IOException {
    writeHistory(HISTORY);
    write(HISTORY + 1, LAST);
    Files.writeString(temp.resolve("kept"), "a file where the folder should be");

    assertThat(lintsAlike(HISTORY + 1)).isNotEmpty();
  }

  @Test
  void whatSetOutlivesAFileIsKept() {
    writeHistory(HISTORY);
    write(HISTORY, "CREATE SCHEMA app; CREATE TABLE app.own (id int); SET search_path = app;");
    write(HISTORY + 1, "ALTER TABLE own ADD COLUMN n int NOT NULL; DROP TABLE t3;");

    assertThat(String.join("\n", lintsAlike(HISTORY + 1))).contains("app.own");
    assertThat(known(HISTORY + 1)).isEqualTo(HISTORY);
  }

  @Test
  void aFileThatIsNotUtf8IsKeptAsItIs() throws IOException {
    writeHistory(HISTORY);
    byte[] latin = table(2).replace("'x'", "'\u00e9'").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file(2), latin);
    write(HISTORY + 1, LAST);

    lintsAlike(HISTORY + 1);

    assertThat(known(HISTORY + 1)).isEqualTo(HISTORY);
  }

  @Test
  void aHistoryThatCannotBeReadWholeIsNotKept() throws IOException {
    writeHistory(HISTORY);
    Files.write(file(2), "CREATE TABLE t2 (id int);".getBytes(StandardCharsets.UTF_16));

    lint(HISTORY, store());

    assertThat(known(HISTORY)).isZero();
  }

  @Test
  void whatLiesBesideAFileCounts() throws IOException {
    Files.writeString(temp.resolve("diesel.toml"), "");
    for (int i = 1; i <= HISTORY; i++) {
      Path folder = Files.createDirectories(migrations().resolve("2024-01-01-%06d_m".formatted(i)));
      Files.writeString(folder.resolve("up.sql"), table(i));
      Files.writeString(folder.resolve("down.sql"), "");
    }
    Path last = migrations().resolve("2024-01-01-%06d_m/up.sql".formatted(HISTORY));
    assertThat(project(last).tool().name()).isEqualTo("diesel");
    lint(last, store());
    assertThat(known(last)).isEqualTo(HISTORY - 1);

    Path beside = migrations().resolve("2024-01-01-000005_m/metadata.toml");
    Files.writeString(beside, "run_in_transaction = false");
    assertThat(known(last)).isZero();
    lint(last, store());
    assertThat(known(last)).isEqualTo(HISTORY - 1);

    Files.writeString(beside, "run_in_transaction = true ");
    assertThat(known(last)).isZero();
  }
}
