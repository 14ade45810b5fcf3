package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a file each tool runs, and how. */
class WrapTest {
  @TempDir Path folder;
  private Tree tree;

  @BeforeEach
  void startTree() {
    tree = new Tree(folder);
  }

  private Wrap wrap(String path) throws Exception {
    Project project = tree.project(path);
    Migration migration = migration(project, path);
    return project.tool().wrap(migration, source(migration));
  }

  private List<String> forward(String path) throws Exception {
    Project project = tree.project(path);
    SourceFile file = source(migration(project, path));
    List<String> sections = new ArrayList<>();
    for (Span span : project.tool().forward(file)) {
      sections.add(file.text(span));
    }
    return sections;
  }

  private static Migration migration(Project project, String path) {
    for (Migration migration : project.migrations()) {
      if (migration.path().equals(path)) {
        return migration;
      }
    }
    throw new AssertionError(path + " is not in " + project);
  }

  private static SourceFile source(Migration migration) throws Exception {
    return migration.read();
  }

  @Test
  void runsTheUpSectionOfGoose() throws Exception {
    tree.file(
        "m/1.sql",
        """
        -- +goose Up
        -- +goose StatementBegin
        CREATE TABLE a ();
        -- +goose StatementEnd
        --   +goose down
        DROP TABLE a;
        """);
    assertThat(forward("m/1.sql"))
        .containsExactly("-- +goose StatementBegin\nCREATE TABLE a ();\n-- +goose StatementEnd\n");
    assertThat(wrap("m/1.sql")).isEqualTo(Wrap.TRANSACTION);
  }

  @Test
  void runsGooseWithoutATransactionWhenToldSo() throws Exception {
    tree.file("m/1.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;\n");
    assertThat(wrap("m/1.sql")).isEqualTo(Wrap.EACH_STATEMENT);
    assertThat(forward("m/1.sql")).containsExactly("SELECT 1;\n");
  }

  @Test
  void runsTheUpSectionsOfDbmate() throws Exception {
    tree.file("m/1_a.sql", "-- migrate:up\nCREATE TABLE a ();\n\n-- migrate:down\nDROP TABLE a;");
    assertThat(forward("m/1_a.sql")).containsExactly("CREATE TABLE a ();\n\n");
    assertThat(wrap("m/1_a.sql")).isEqualTo(Wrap.BATCH_IN_TRANSACTION);
    tree.file("m/2_b.sql", "--migrate:up transaction:false\r\nSELECT 1;\r\n--migrate:down\r\n");
    assertThat(forward("m/2_b.sql")).containsExactly("SELECT 1;\r\n");
    assertThat(wrap("m/2_b.sql")).isEqualTo(Wrap.BATCH);
  }

  @Test
  void runsTheUpSectionsOfSqlMigrate() throws Exception {
    tree.file(
        "m/1.sql",
        "-- +migrate Up\nSELECT 1;\n-- +migrate Down\nSELECT 2;\n-- +migrate Up\nSELECT 3;\n");
    assertThat(forward("m/1.sql")).containsExactly("SELECT 1;\n", "SELECT 3;\n");
    assertThat(wrap("m/1.sql")).isEqualTo(Wrap.TRANSACTION);
    tree.file("m/2.sql", "-- +migrate Up notransaction\nSELECT 1;\n");
    assertThat(wrap("m/2.sql")).isEqualTo(Wrap.EACH_STATEMENT);
  }

  @Test
  void runsWhatStandsAboveTheDividerOfTern() throws Exception {
    tree.file("m/1_a.sql", "SELECT 1;\n---- create above / drop below ----\nSELECT 2;\n");
    assertThat(forward("m/1_a.sql")).containsExactly("SELECT 1;\n");
    assertThat(wrap("m/1_a.sql")).isEqualTo(Wrap.BATCH_IN_TRANSACTION);
    assertThat(tree.project("m").tool().settingsOutliveFile()).isFalse();
    tree.file("m/2_b.sql", "---- tern: disable-tx ----\nSELECT 1;\n");
    assertThat(wrap("m/2_b.sql")).isEqualTo(Wrap.EACH_STATEMENT);
  }

  @Test
  void runsTheUpSectionOfNodePgMigrate() throws Exception {
    tree.file("m/1_a.sql", "-- Up Migration\nSELECT 1;\n\n-- Down Migration\nSELECT 2;\n");
    assertThat(forward("m/1_a.sql")).containsExactly("SELECT 1;\n\n");
    assertThat(wrap("m/1_a.sql")).isEqualTo(Wrap.BATCH_IN_TRANSACTION);
  }

  @Test
  void takesAFileWithoutMarksWhole() throws Exception {
    tree.file("m/1.sql", "-- +goose Up\nSELECT 1;\n").file("m/2.sql", "SELECT 2;\n");
    assertThat(forward("m/2.sql")).containsExactly("SELECT 2;\n");
  }

  @Test
  void readsAnEmptyUpSection() throws Exception {
    tree.file("m/1.sql", "-- +goose Up").file("m/2.sql", "-- +goose Up\n-- +goose Down\nSELECT 1;");
    assertThat(forward("m/1.sql")).containsExactly("");
    assertThat(forward("m/2.sql")).containsExactly("");
  }

  @Test
  void runsFlywayInATransactionUnlessNoStatementCanRunInOne() throws Exception {
    tree.file("m/V1__a.sql", "CREATE TABLE a ();")
        .file(
            "m/V2__b.sql",
            "-- both\ncreate index concurrently x on a (b);\nDROP INDEX CONCURRENTLY y;")
        .file("m/V3__c.sql", "SELECT 1; CREATE INDEX CONCURRENTLY x ON a (b);")
        .file("m/V4__d.sql", "SELECT 1;")
        .file("m/V4__d.sql.conf", "executeInTransaction = false\n")
        .file("m/V5__e.sql", "-- nothing");
    assertThat(wrap("m/V1__a.sql")).isEqualTo(Wrap.TRANSACTION);
    assertThat(wrap("m/V2__b.sql")).isEqualTo(Wrap.EACH_STATEMENT);
    assertThat(wrap("m/V3__c.sql")).isEqualTo(Wrap.TRANSACTION);
    assertThat(wrap("m/V4__d.sql")).isEqualTo(Wrap.EACH_STATEMENT);
    assertThat(wrap("m/V5__e.sql")).isEqualTo(Wrap.TRANSACTION);
  }

  @Test
  void knowsWhatFlywayDoesNotLookFor() throws Exception {
    tree.file("m/V1__a.sql", "REINDEX INDEX CONCURRENTLY a;")
        .file("m/V2__b.sql", "REINDEX SCHEMA public;");
    assertThat(wrap("m/V1__a.sql")).isEqualTo(Wrap.TRANSACTION);
    assertThat(wrap("m/V2__b.sql")).isEqualTo(Wrap.EACH_STATEMENT);
  }

  @Test
  void runsAMixedFileOfFlywayIfItIsToldTo() throws Exception {
    tree.file("r/application.yml", "spring:\n  flyway:\n    mixed: true\n")
        .file("r/db/migration/V1__a.sql", "SELECT 1; DROP INDEX CONCURRENTLY a;")
        .file("r/db/migration/V2__b.sql", "SELECT 1;");
    assertThat(wrap("r/db/migration/V1__a.sql")).isEqualTo(Wrap.EACH_STATEMENT);
    assertThat(wrap("r/db/migration/V2__b.sql")).isEqualTo(Wrap.TRANSACTION);
  }

  @Test
  void runsDieselInATransactionUnlessToldNotTo() throws Exception {
    tree.files("m/1_a/up.sql", "m/2_b/up.sql")
        .file("m/1_a/metadata.toml", "run_in_transaction = false\n");
    assertThat(wrap("m/1_a/up.sql")).isEqualTo(Wrap.BATCH);
    assertThat(wrap("m/2_b/up.sql")).isEqualTo(Wrap.BATCH_IN_TRANSACTION);
    assertThat(tree.project("m").tool().name()).isEqualTo("diesel");
  }

  @Test
  void runsSqlxInATransactionUnlessTheFileBeginsWithTheOpposite() throws Exception {
    tree.file("Cargo.toml", "")
        .files("m/1_a.sql")
        .file("m/2_b.sql", "-- no-transaction\nSELECT 1;\n");
    assertThat(wrap("m/1_a.sql")).isEqualTo(Wrap.BATCH_IN_TRANSACTION);
    assertThat(wrap("m/2_b.sql")).isEqualTo(Wrap.BATCH);
  }

  @Test
  void sendsAFileOfSupabaseAsABatch() throws Exception {
    tree.files("supabase/migrations/1_a.sql").file("supabase/migrations/2_b.sql", "VACUUM a;");
    assertThat(wrap("supabase/migrations/1_a.sql")).isEqualTo(Wrap.BATCH);
    assertThat(wrap("supabase/migrations/2_b.sql")).isEqualTo(Wrap.BATCH_OR_EACH_STATEMENT);
    assertThat(tree.project("supabase/migrations").tool().settingsOutliveFile()).isFalse();
  }

  @Test
  void sendsAFileOfGolangMigrateAsABatch() throws Exception {
    tree.files("m/1_a.up.sql", "m/1_a.down.sql");
    assertThat(wrap("m/1_a.up.sql")).isEqualTo(Wrap.BATCH);
  }

  @Test
  void splitsAFileOfGolangMigrateWhereItsAddressSaysSo() throws Exception {
    tree.file("r/Makefile", "migrate -database 'postgres://db?x-multi-statement=true' up\n")
        .file("r/m/1_a.up.sql", "SELECT 1; DROP INDEX CONCURRENTLY a;")
        .files("r/m/1_a.down.sql");
    assertThat(wrap("r/m/1_a.up.sql")).isEqualTo(Wrap.EACH_STATEMENT);
  }

  @Test
  void runsPopInATransactionUnlessTheNameSaysAutocommit() throws Exception {
    tree.files("m/1_a.postgres.up.sql", "m/2_b.autocommit.up.sql");
    assertThat(wrap("m/1_a.postgres.up.sql")).isEqualTo(Wrap.BATCH_IN_TRANSACTION);
    assertThat(wrap("m/2_b.autocommit.up.sql")).isEqualTo(Wrap.BATCH);
  }

  @Test
  void runsAtlasInATransactionUnlessToldNotTo() throws Exception {
    tree.file("m/atlas.sum", "")
        .files("m/1_a.sql")
        .file("m/2_b.sql", "-- atlas:txmode none\n\nSELECT 1;\n");
    assertThat(wrap("m/1_a.sql")).isEqualTo(Wrap.TRANSACTION);
    assertThat(wrap("m/2_b.sql")).isEqualTo(Wrap.EACH_STATEMENT);
  }

  @Test
  void runsDrizzleInATransaction() throws Exception {
    tree.file("m/0000_a.sql", "SELECT 1;\n--> statement-breakpoint\nSELECT 2;\n");
    assertThat(wrap("m/0000_a.sql")).isEqualTo(Wrap.TRANSACTION);
  }

  @Test
  void saysNothingOfPlainFiles() throws Exception {
    tree.files("m/1_a.sql");
    assertThat(wrap("m/1_a.sql")).isEqualTo(Wrap.UNKNOWN);
    assertThat(tree.project("m").tool().ownTable()).isNull();
  }

  @Test
  void obeysTheMarkThatItAdvises() throws Exception {
    tree.file("goose/1.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;\n")
        .file("dbmate/1_a.sql", "-- migrate:up transaction:false\nSELECT 1;\n")
        .file("sqlmigrate/1.sql", "-- +migrate Up notransaction\nSELECT 1;\n")
        .file("tern/tern.conf", "")
        .file("tern/1_a.sql", "---- tern: disable-tx ----\nSELECT 1;\n")
        .file("atlas/atlas.sum", "")
        .file("atlas/1_a.sql", "-- atlas:txmode none\nSELECT 1;\n")
        .file("cargo/Cargo.toml", "")
        .file("cargo/m/1_a.sql", "-- no-transaction\nSELECT 1;\n");
    for (String path :
        List.of(
            "goose/1.sql",
            "dbmate/1_a.sql",
            "sqlmigrate/1.sql",
            "tern/1_a.sql",
            "atlas/1_a.sql",
            "cargo/m/1_a.sql")) {
      Project project = tree.project(path);
      String mark = source(migration(project, path)).line(1);
      assertThat(project.tool().outsideTransaction()).as(path).contains(mark + ".");
      assertThat(wrap(path)).as(path).isNotEqualTo(Wrap.TRANSACTION);
    }
  }

  @Test
  void advisesToRunByHandWhatATransactionAlwaysHolds() throws Exception {
    tree.file("m/0000_a.sql", "SELECT 1;\n--> statement-breakpoint\nSELECT 2;\n");
    assertThat(tree.project("m").tool().outsideTransaction()).startsWith("Run it by hand");
  }
}
