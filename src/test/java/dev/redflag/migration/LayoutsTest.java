package dev.redflag.migration;

import static dev.redflag.migration.Tree.drafts;
import static dev.redflag.migration.Tree.names;
import static dev.redflag.migration.Tree.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tool a folder belongs to, and the order of its migrations. */
class LayoutsTest {
  @TempDir Path folder;
  private Tree tree;

  @BeforeEach
  void startTree() {
    tree = new Tree(folder);
  }

  private void assertLayout(String path, String tool, String... names) throws Exception {
    Project project = tree.project(path);
    assertThat(project.tool().name()).isEqualTo(tool);
    assertThat(names(project)).containsExactly(names);
  }

  @Test
  void readsPrisma() throws Exception {
    tree.file("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n")
        .files(
            "prisma/migrations/2_second/migration.sql",
            "prisma/migrations/10_third/migration.sql",
            "prisma/migrations/1_first/migration.sql",
            "prisma/migrations/1_first/down.sql")
        .folder("prisma/migrations/3_empty");
    assertLayout("prisma/migrations", "prisma", "10_third", "1_first", "2_second");
  }

  @Test
  void knowsPrismaByTheDatesOfItsFolders() throws Exception {
    tree.files(
        "db/20240102000000_b/migration.sql",
        "db/20240101000000_a/migration.sql",
        "db/later/migration.sql");
    assertLayout("db", "prisma", "20240101000000_a", "20240102000000_b", "later");
  }

  @Test
  void knowsFoldersThatAreNamedLikeFiles() throws Exception {
    tree.files("m/20240101000000_a/migration.sql", "m/20240102000000_b.sql/migration.sql");
    assertLayout("m", "prisma", "20240101000000_a", "20240102000000_b.sql");
  }

  @Test
  void leavesPrismaOfAnotherDatabaseOut() throws Exception {
    tree.file("p/migrations/migration_lock.toml", "# Do not edit\nprovider = \"mysql\"\n")
        .files("p/migrations/20240101000000_a/migration.sql");
    Found found = tree.find("p");
    assertThat(found.projects()).isEmpty();
    assertThat(found.notes())
        .containsExactly("p/migrations: is for mysql, not PostgreSQL, and is left out");
    assertThat(tree.find("p/migrations/20240101000000_a/migration.sql").notes())
        .isEqualTo(found.notes());
  }

  @Test
  void asksThePrismaSchemaWhereTheLockIsMissing() throws Exception {
    tree.file(
            "prisma/schema.prisma",
            """
            generator client {
              provider = "prisma-client-js"
            }
            datasource db {
              provider = "sqlite"
            }
            """)
        .files("prisma/migrations/20240101000000_a/migration.sql");
    assertThat(tree.find("prisma").notes())
        .containsExactly("prisma/migrations: is for sqlite, not PostgreSQL, and is left out");
  }

  @Test
  void judgesLooseFilesBesidePrismaFoldersByThemselves() throws Exception {
    tree.files("m/20240101000000_a/migration.sql", "m/002_b.sql", "m/001_a.sql", "m/indexes.sql");
    Found found = tree.find("m");
    assertThat(summary(found)).containsExactly("plain m", "prisma m");
    Project plain = found.projects().get(0);
    assertThat(names(plain)).containsExactly("001_a.sql", "002_b.sql");
    assertThat(plain.complete()).isFalse();
    Project prisma = found.projects().get(1);
    assertThat(names(prisma)).containsExactly("20240101000000_a");
    assertThat(drafts(prisma)).containsExactly("m/indexes.sql");
    assertThat(prisma.complete()).isFalse();
    assertThat(prisma.notes())
        .containsExactly("m: prisma never runs 001_a.sql, 002_b.sql, indexes.sql");
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void keepsAHistoryCompleteBesideFilesThatOnlyFillTables() throws Exception {
    tree.files("m/20240101000000_a/migration.sql")
        .file("m/backfill.sql", "-- once\nUPDATE a SET b = 1;\nINSERT INTO a VALUES (1);\n");
    assertThat(tree.project("m").complete()).isTrue();
    assertThat(drafts(tree.project("m"))).containsExactly("m/backfill.sql");
  }

  @Test
  void readsSupabase() throws Exception {
    tree.files(
        "supabase/migrations/20240102000000_b.sql",
        "supabase/migrations/20240101000000_a.sql",
        "supabase/seed.sql");
    assertLayout("supabase/migrations", "supabase", "20240101000000_a.sql", "20240102000000_b.sql");
  }

  @Test
  void readsFlywayByVersionAndThenByDescription() throws Exception {
    tree.files(
        "db/migration/V10__j.sql",
        "db/migration/V2__b.sql",
        "db/migration/V2.1__b1.sql",
        "db/migration/V2_0_5__b0.sql",
        "db/migration/V1.sql",
        "db/migration/U2__b.sql",
        "db/migration/R__views.sql",
        "db/migration/R__a_functions.sql",
        "db/migration/beforeMigrate.sql",
        "db/migration/sub/V3__c.sql");
    assertLayout(
        "db/migration",
        "flyway",
        "V1.sql",
        "V2__b.sql",
        "V2_0_5__b0.sql",
        "V2.1__b1.sql",
        "V3__c.sql",
        "V10__j.sql",
        "R__a_functions.sql",
        "R__views.sql");
  }

  @Test
  void readsFlywayWithoutPrefix() throws Exception {
    tree.files(
        "src/main/resources/db/migration/all/20240102__b.sql",
        "src/main/resources/db/migration/all/202401011200__a.sql",
        "src/main/resources/db/migration/dev/20240101__x.sql");
    assertLayout("src", "flyway", "20240101__x.sql", "20240102__b.sql", "202401011200__a.sql");
  }

  @Test
  void keepsFlywayFoldersApartThatHoldTheSameVersion() throws Exception {
    tree.files(
        "db/migration/all/V1__a.sql",
        "db/migration/all/V3__c.sql",
        "db/migration/prod/V2__b.sql",
        "db/migration/test/V2__b.sql");
    Found found = tree.find("db");
    assertThat(summary(found)).containsExactly("flyway db/migration", "flyway db/migration/test");
    assertThat(Tree.linted(found.projects().get(0)))
        .containsExactly(
            "db/migration/all/V1__a.sql",
            "db/migration/prod/V2__b.sql",
            "db/migration/all/V3__c.sql");
    assertThat(names(found.projects().get(1)))
        .containsExactly("V1__a.sql", "V2__b.sql", "V3__c.sql");
    assertThat(Tree.linted(found.projects().get(1))).containsExactly("db/migration/test/V2__b.sql");
  }

  @Test
  void readsFlywayFoldersBesideEachOther() throws Exception {
    tree.files(
        "src/main/resources/db/migration_postgres/V1__a.sql",
        "src/main/resources/db/migration_postgres_data/V1.1__b.sql",
        "src/main/resources/db/migration_mysql/V1__a.sql");
    Found found = tree.find("src");
    assertThat(summary(found)).containsExactly("flyway src/main/resources/db");
    assertThat(names(found.projects().get(0))).containsExactly("V1__a.sql", "V1.1__b.sql");
  }

  @Test
  void takesAFlywayBaselineForWhatItReplaces() throws Exception {
    tree.files("sql/B3__base.sql", "sql/V4__d.sql");
    assertLayout("sql", "flyway", "B3__base.sql", "V4__d.sql");
    tree.files("sql/V1__a.sql");
    assertLayout("sql", "flyway", "V1__a.sql", "V4__d.sql");
  }

  @Test
  void knowsThatAHistoryHasMigrationsInAnotherLanguage() throws Exception {
    tree.files("sql/V1__a.sql", "sql/V3__c.sql").file("sql/V2__B.java", "class V2__B {}");
    assertThat(tree.project("sql").complete()).isFalse();
  }

  @Test
  void readsDiesel() throws Exception {
    tree.files(
        "migrations/00000000000000_diesel_initial_setup/up.sql",
        "migrations/00000000000000_diesel_initial_setup/down.sql",
        "migrations/2018-01-01-000000_b/up.sql",
        "migrations/20170101000000_a/up.sql",
        "migrations/20170101000000_a/down.sql");
    assertLayout(
        "migrations",
        "diesel",
        "00000000000000_diesel_initial_setup",
        "20170101000000_a",
        "2018-01-01-000000_b");
  }

  @Test
  void readsOtherPairsOfFilesInFoldersByNumber() throws Exception {
    tree.files("m/default/10_b/up.sql", "m/default/9_a/up.sql", "m/default/9_a/down.sql");
    assertLayout("m", "plain", "9_a", "10_b");
  }

  @Test
  void readsGolangMigrate() throws Exception {
    tree.files("m/10_b.up.sql", "m/10_b.down.sql", "m/9_a.up.sql", "m/9_a.down.sql");
    assertLayout("m", "golang-migrate", "9_a.up.sql", "10_b.up.sql");
  }

  @Test
  void readsPairsThatGolangMigrateWouldRefuse() throws Exception {
    tree.files("m/0001_b.up.sql", "m/0001_a.up.sql", "m/0002_c_up.sql", "m/0002_c_down.sql");
    assertLayout("m", "plain", "0001_a.up.sql", "0001_b.up.sql", "0002_c_up.sql");
  }

  @Test
  void readsGoose() throws Exception {
    tree.file("m/10_b.sql", "SELECT 1;").file("m/9_a.sql", "-- +goose Up\nSELECT 1;\n");
    assertLayout("m", "goose", "9_a.sql", "10_b.sql");
  }

  @Test
  void knowsGooseWithMigrationsInGo() throws Exception {
    tree.file("m/1_a.sql", "-- +goose Up\nSELECT 1;\n").file("m/2_b.go", "package m");
    assertThat(tree.project("m").complete()).isFalse();
  }

  @Test
  void readsDbmateByName() throws Exception {
    tree.file("m/10_b.sql", "-- migrate:up\nSELECT 1;\n").files("m/9_a.sql");
    assertLayout("m", "dbmate", "10_b.sql", "9_a.sql");
  }

  @Test
  void readsSqlMigrate() throws Exception {
    tree.file("m/10_b.sql", "").file("m/9.sql", "-- (c) us\n\n-- +migrate Up\nSELECT 1;\n");
    assertLayout("m", "sql-migrate", "9.sql", "10_b.sql");
  }

  @Test
  void readsTern() throws Exception {
    tree.files("m/002_b.sql")
        .file("m/001_a.sql", "SELECT 1;\n---- create above / drop below ----\nSELECT 2;\n");
    assertLayout("m", "tern", "001_a.sql", "002_b.sql");
  }

  @Test
  void readsSqlxInACargoProject() throws Exception {
    tree.file("crate/Cargo.toml", "")
        .files("crate/migrations/20240101000000_a.sql", "crate/migrations/3_b.sql");
    assertLayout("crate", "sqlx", "3_b.sql", "20240101000000_a.sql");
    tree.file("other/Cargo.toml", "")
        .files("other/migrations/2_a.up.sql", "other/migrations/2_a.down.sql");
    assertLayout("other", "sqlx", "2_a.up.sql");
  }

  @Test
  void readsDrizzleInTheOrderOfItsJournal() throws Exception {
    tree.files("drizzle/0000_a.sql", "drizzle/0001_b.sql", "drizzle/0002_c.sql")
        .file(
            "drizzle/meta/_journal.json",
            """
            {"version": "7", "dialect": "postgresql", "entries": [
              {"idx": 0, "when": 1, "tag": "0001_b", "breakpoints": true},
              {"idx": 1, "when": 2, "tag": "0000_a", "breakpoints": true}]}
            """);
    assertLayout("drizzle", "drizzle", "0001_b.sql", "0000_a.sql");
    Project project = tree.project("drizzle");
    assertThat(drafts(project)).containsExactly("drizzle/0002_c.sql");
    assertThat(project.notes())
        .containsExactly(
            "drizzle: drizzle never runs 0002_c.sql, which meta/_journal.json does not name");
  }

  @Test
  void leavesDrizzleOfAnotherDatabaseOut() throws Exception {
    tree.files("drizzle/0000_a.sql")
        .file("drizzle/meta/_journal.json", "{\"dialect\": \"sqlite\", \"entries\": []}");
    assertThat(tree.find("drizzle").notes())
        .containsExactly("drizzle: is for sqlite, not PostgreSQL, and is left out");
  }

  @Test
  void knowsDrizzleWithoutAJournal() throws Exception {
    tree.file("m/0000_a.sql", "SELECT 1;\n--> statement-breakpoint\nSELECT 2;\n")
        .files("m/0001_b.sql");
    assertLayout("m", "drizzle", "0000_a.sql", "0001_b.sql");
  }

  @Test
  void readsDrizzleFolders() throws Exception {
    tree.files("drizzle/20240101000000_a/migration.sql")
        .file("drizzle/20240101000000_a/snapshot.json", "{\"dialect\": \"postgres\"}");
    assertLayout("drizzle", "drizzle", "20240101000000_a");
  }

  @Test
  void readsAtlas() throws Exception {
    tree.files("m/2_a.sql", "m/10_b.sql").file("m/atlas.sum", "h1:\n");
    assertLayout("m", "atlas", "10_b.sql", "2_a.sql");
  }

  @Test
  void readsNodePgMigrate() throws Exception {
    tree.file("m/1700000000000_a.sql", "-- Up Migration\nSELECT 1;\n-- Down Migration\n");
    assertLayout("m", "node-pg-migrate", "1700000000000_a.sql");
  }

  @Test
  void readsPopAndLeavesOtherDatabasesOut() throws Exception {
    tree.files(
        "m/2_b.postgres.up.sql",
        "m/2_b.up.sql",
        "m/2_b.mysql.up.sql",
        "m/2_b.down.sql",
        "m/1_a.up.sql",
        "m/1_a.sqlite3.up.sql",
        "m/3_c.postgres.autocommit.up.sql");
    assertLayout("m", "pop", "1_a.up.sql", "2_b.postgres.up.sql", "3_c.postgres.autocommit.up.sql");
    assertThat(tree.find("m/2_b.up.sql").notes())
        .containsExactly("m/2_b.up.sql: is for another database, and is not linted");
  }

  @Test
  void readsPlainNumberedFiles() throws Exception {
    tree.files("m/00010-j.sql", "m/0002-b.sql", "m/0002-a.sql", "m/LATEST.sql");
    assertLayout("m", "plain", "0002-a.sql", "0002-b.sql", "00010-j.sql");
    assertThat(tree.find("m").notes())
        .containsExactly(
            "m/LATEST.sql: not linted, because no migration tool runs it; name a file to lint it");
  }

  @Test
  void readsNumbersWithAnLetterBefore() throws Exception {
    tree.files("m/V0002.Next.up.sql", "m/V0001.Initial.up.sql", "m/V0001.Initial.down.sql");
    assertLayout("m", "plain", "V0001.Initial.up.sql", "V0002.Next.up.sql");
  }

  @Test
  void readsAFolderForEachVersion() throws Exception {
    tree.files(
        "m/v1.10/b.sql", "m/v1.10/a.sql", "m/v1.9/01__x.sql", "m/v1.9/00__y.sql", "m/schema.sql");
    assertLayout("m", "plain", "v1.9/00__y.sql", "v1.9/01__x.sql", "v1.10/a.sql", "v1.10/b.sql");
  }

  @Test
  void saysWhichFilesItLeavesOutByADoubtfulName() throws Exception {
    tree.files("m/1_a.sql", "m/2_b.sql", "m/2_b_down.sql", "m/3_tear_down.sql");
    Project project = tree.project("m");
    assertThat(names(project)).containsExactly("1_a.sql", "2_b.sql");
    assertThat(project.notes())
        .containsExactly(
            "m/3_tear_down.sql: is left out, because its name says that it undoes a migration");
  }

  @Test
  void runsWhatIsOnlyCalledAWayBackWhereTheToolKnowsNone() throws Exception {
    tree.files("supabase/migrations/1_a.sql", "supabase/migrations/2_tear_down.sql");
    assertLayout("supabase/migrations", "supabase", "1_a.sql", "2_tear_down.sql");
    tree.files("f/V1__a.sql", "f/V1__a_rollback.sql", "f/V2__tear_down.sql", "f/V3__x.undo.sql");
    assertLayout("f", "flyway", "V1__a.sql", "V2__tear_down.sql");
  }

  @Test
  void takesNoPlainFileForOneOfAPair() throws Exception {
    tree.files("m/1_a.sql", "m/2_clean_up.sql", "m/3_sign-up.sql");
    assertLayout("m", "plain", "1_a.sql", "2_clean_up.sql", "3_sign-up.sql");
  }

  @Test
  void leavesOutAStrayFileBetweenPairs() throws Exception {
    tree.files("m/1_a.up.sql", "m/2_b.up.sql", "m/3_notes.sql");
    assertLayout("m", "golang-migrate", "1_a.up.sql", "2_b.up.sql");
    assertThat(tree.find("m").notes())
        .containsExactly(
            "m/3_notes.sql: not linted, because no migration tool runs it; name a file to lint it");
  }

  @Test
  void takesAnUnnumberedFileForWhatAHistoryMayStartFrom() throws Exception {
    tree.files("m/1_a.sql", "v/1.0/a.sql", "v/1.1/b.sql");
    assertThat(tree.project("m").complete()).isTrue();
    assertThat(tree.project("v").complete()).isTrue();
    tree.files("m/base.sql", "v/LATEST.sql");
    assertThat(tree.project("m").complete()).isFalse();
    assertThat(tree.project("v").complete()).isFalse();
  }
}
