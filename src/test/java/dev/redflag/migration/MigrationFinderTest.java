package dev.redflag.migration;

import static dev.redflag.migration.Tree.drafts;
import static dev.redflag.migration.Tree.linted;
import static dev.redflag.migration.Tree.names;
import static dev.redflag.migration.Tree.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redflag.config.ConfigException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arguments lead to: projects, what of them is linted, and what is said. */
class MigrationFinderTest {
  @TempDir Path folder;
  private Tree tree;

  @BeforeEach
  void startTree() {
    tree = new Tree(folder);
  }

  private Tree shop() {
    return tree.files(
        "shop/prisma/migrations/20240101000000_a/migration.sql",
        "shop/prisma/migrations/20240102000000_b/migration.sql",
        "shop/prisma/migrations/20240103000000_c/migration.sql");
  }

  private void assertNotFound(String message, String... paths) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> tree.find(paths))
        .withMessage(message);
  }

  @Test
  void findsEveryProjectBelowAFolder() throws Exception {
    shop()
        .files(
            "audit/migrations/1_a.sql",
            "audit/node_modules/x/1_a.sql",
            "audit/target/1_a.sql",
            "audit/.hidden/1_a.sql",
            "audit/migrations/rollbacks/1_a.sql",
            "audit/seeds/1_a.sql");
    Found found = tree.find(".");
    assertThat(summary(found))
        .containsExactly("plain audit/migrations", "prisma shop/prisma/migrations");
    assertThat(linted(found.projects().get(0))).containsExactly("audit/migrations/1_a.sql");
    assertThat(linted(found.projects().get(1))).hasSize(3);
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void lintsANamedFileWithTheHistoryAroundIt() throws Exception {
    Project project = shop().project("shop/prisma/migrations/20240102000000_b/migration.sql");
    assertThat(project.tool().name()).isEqualTo("prisma");
    assertThat(project.complete()).isTrue();
    assertThat(names(project))
        .containsExactly("20240101000000_a", "20240102000000_b", "20240103000000_c");
    assertThat(linted(project))
        .containsExactly("shop/prisma/migrations/20240102000000_b/migration.sql");
    assertThat(project.migrations().get(0).path())
        .isEqualTo("shop/prisma/migrations/20240101000000_a/migration.sql");
  }

  @Test
  void lintsTheFolderOfOneMigrationWithTheHistoryAroundIt() throws Exception {
    Project project = shop().project("shop/prisma/migrations/20240102000000_b");
    assertThat(project.migrations()).hasSize(3);
    assertThat(linted(project))
        .containsExactly("shop/prisma/migrations/20240102000000_b/migration.sql");
  }

  @Test
  void lintsOneVersionWithTheVersionsBefore() throws Exception {
    tree.files("m/1.0/1_a.sql", "m/1.1/1_b.sql", "m/1.1/2_c.sql", "m/1.2/1_d.sql");
    assertThat(linted(tree.project("m/1.1"))).containsExactly("m/1.1/1_b.sql", "m/1.1/2_c.sql");
    assertThat(names(tree.project("m/1.1/2_c.sql")))
        .containsExactly("1.0/1_a.sql", "1.1/1_b.sql", "1.1/2_c.sql", "1.2/1_d.sql");
  }

  @Test
  void letsFilesThatAreNamedTogetherSeeEachOther() throws Exception {
    String b = "shop/prisma/migrations/20240102000000_b/migration.sql";
    String c = "shop/prisma/migrations/20240103000000_c/migration.sql";
    assertThat(linted(shop().project(b, c))).containsExactly(b, c);
    assertThat(linted(tree.project(c, b, "./" + c, b))).hasSize(2);
  }

  @Test
  void findsTheSameWhateverTheOrderOfTheArguments() throws Exception {
    shop().files("m/1_a.sql", "m/2_b.sql", "lone.sql");
    Found one = tree.find("m/2_b.sql", "shop", "lone.sql", "m/1_a.sql");
    Found other = tree.find("lone.sql", "m/1_a.sql", "m/2_b.sql", "shop");
    assertThat(summary(one)).containsExactly("plain .", "plain m", "prisma shop/prisma/migrations");
    assertThat(summary(other)).isEqualTo(summary(one));
    for (int i = 0; i < one.projects().size(); i++) {
      assertThat(other.projects().get(i).migrations())
          .isEqualTo(one.projects().get(i).migrations());
    }
  }

  @Test
  void numbersTheUnitsOfAProject() throws Exception {
    tree.files("m/1_a.sql", "m/2_b.sql");
    assertThat(tree.project("m").migrations()).extracting(Migration::unit).containsExactly(0, 1);
  }

  @Test
  void takesAFileInNoProjectForAProjectOfItsOwn() throws Exception {
    tree.files("db/fix.sql", "db/other.sql");
    Project project = tree.project("db/fix.sql");
    assertThat(project.tool().name()).isEqualTo("plain");
    assertThat(project.shownRoot()).isEqualTo("db");
    assertThat(project.complete()).isFalse();
    assertThat(linted(project)).containsExactly("db/fix.sql");
    assertThat(tree.find("db/fix.sql", "db/other.sql").projects()).hasSize(2);
  }

  @Test
  void judgesTheFilesOfAFolderAloneIfNoOrderIsKnown() throws Exception {
    tree.files("db/b.sql", "db/a.sql", "db/a_rollback.sql");
    Found found = tree.find("db");
    assertThat(found.projects()).hasSize(2);
    assertThat(linted(found.projects().get(0))).containsExactly("db/a.sql");
    assertThat(found.notes())
        .containsExactly("db: no order of its files is known, so each is judged alone");
  }

  @Test
  void saysThatAFolderHoldsNoMigrations() throws Exception {
    Found found = tree.folder("db/empty").find("db");
    assertThat(found.projects()).isEmpty();
    assertThat(found.notes()).containsExactly("db: holds no migrations");
  }

  @Test
  void skipsANamedFileThatUndoesAMigration() throws Exception {
    tree.files("m/1_a.up.sql", "m/1_a.down.sql", "m/rollbacks/1.sql");
    Found found = tree.find("m/1_a.down.sql", "m/rollbacks/1.sql");
    assertThat(found.projects()).isEmpty();
    assertThat(found.notes())
        .containsExactly(
            "m/1_a.down.sql: undoes a migration or fills in samples, and is not linted",
            "m/rollbacks/1.sql: undoes a migration or fills in samples, and is not linted");
    assertThat(tree.find("m/rollbacks").notes())
        .containsExactly("m/rollbacks: undoes migrations or fills in samples, and is not linted");
  }

  @Test
  void saysOnlyOfWhatIsWalkedWhichFilesNoToolRuns() throws Exception {
    shop().files("shop/prisma/migrations/indexes.sql");
    String note = "shop/prisma/migrations: prisma never runs indexes.sql";
    assertThat(tree.project("shop").notes()).containsExactly(note);
    assertThat(tree.project("shop/prisma/migrations/indexes.sql").notes()).containsExactly(note);
    assertThat(tree.project("shop/prisma/migrations/20240101000000_a").notes()).isEmpty();
  }

  @Test
  void saysNothingOfFilesThatTheConfigurationExcludes() throws Exception {
    shop().files("shop/queries/a.sql").file("redflag.yml", "exclude: [queries]\n");
    assertThat(tree.find("shop").notes()).isEmpty();
  }

  @Test
  void saysThatAFolderCannotBeListed() throws Exception {
    shop().folder("shop/secret").folder("shop/other");
    File secret = tree.path("shop/secret").toFile();
    assumeTrue(secret.setReadable(false) && !secret.canRead(), "runs as root");
    assertThat(tree.find("shop").notes())
        .containsExactly("shop/secret: cannot be listed, and what is in it is not linted");
    assertNotFound("shop/secret: cannot be listed, check its permissions", "shop/secret");
    assertThat(secret.setReadable(true)).isTrue();
  }

  @Test
  void leavesFoldersOfOtherDatabasesOutUnlessTheyAreNamed() throws Exception {
    tree.files("m/mysql/1_a.sql", "m/postgres/1_a.sql");
    assertThat(summary(tree.find("m"))).containsExactly("plain m/postgres");
    assertThat(tree.find("m").notes())
        .containsExactly("m/mysql: left out, by the name for another database");
    assertThat(summary(tree.find("m/mysql"))).containsExactly("plain m/mysql");
  }

  @Test
  void showsPathsAsTheyWereGiven() throws Exception {
    tree.files("m/1_a.sql", "m/2_b.sql");
    assertThat(linted(tree.project("."))).containsExactly("m/1_a.sql", "m/2_b.sql");
    assertThat(linted(tree.project("./m/"))).containsExactly("./m/1_a.sql", "./m/2_b.sql");
    String absolute = tree.path("m").toString().replace('\\', '/');
    assertThat(linted(tree.project(absolute)))
        .containsExactly(absolute + "/1_a.sql", absolute + "/2_b.sql");
  }

  @Test
  void showsTheHistoryFromWhereTheFileWasNamed() throws Exception {
    Path here = shop().path("shop/prisma/migrations/20240102000000_b");
    Project project =
        MigrationFinder.find(FindRequest.of(here, List.of("migration.sql"))).projects().get(0);
    assertThat(linted(project)).containsExactly("migration.sql");
    assertThat(project.shownRoot()).isEqualTo("..");
    assertThat(project.migrations().get(0).path()).isEqualTo("../20240101000000_a/migration.sql");
  }

  @Test
  void survivesLinksThatLeadInCircles() throws Exception {
    tree.files("a/m/1_a.sql");
    link("a/m/loop", "..");
    link("a/again", "m");
    assertThat(summary(tree.find("a"))).containsExactly("plain a/m");
  }

  @Test
  void followsALinkThatLeadsElsewhere() throws Exception {
    tree.files("elsewhere/1_a.sql").folder("a");
    link("a/m", "../elsewhere");
    assertThat(linted(tree.project("a"))).containsExactly("a/m/1_a.sql");
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(tree.path(path), Path.of(target));
  }

  @Test
  void saysThatAPathDoesNotExist() {
    tree.files("m/1_a.sql");
    assertNotFound("m/1_b.sql: does not exist: did you mean \"1_a.sql\"?", "m/1_b.sql");
    assertNotFound("zzz/nothing.sql: does not exist", "zzz/nothing.sql");
  }

  @Test
  void looksInTheConventionalPlaces() throws Exception {
    tree.files(
        "prisma/migrations/20240101000000_a/migration.sql",
        "supabase/migrations/1_a.sql",
        "src/main/resources/db/migration/V1__a.sql",
        "drizzle/readme.txt",
        "other/1_a.sql");
    assertThat(summary(tree.find()))
        .containsExactly(
            "prisma prisma/migrations",
            "flyway src/main/resources/db/migration",
            "supabase supabase/migrations");
  }

  @Test
  void looksInTheWorkingDirectoryIfItIsOneOfMigrations() throws Exception {
    tree.files("1_a.sql", "2_b.sql");
    assertThat(linted(tree.project())).containsExactly("1_a.sql", "2_b.sql");
  }

  @Test
  void takesUnorderedFilesOfAConventionalPlaceIfThereIsNothingElse() throws Exception {
    tree.files("migrations/users.sql");
    assertThat(linted(tree.project())).containsExactly("migrations/users.sql");
  }

  @Test
  void saysThatNoConventionalPlaceHoldsMigrations() {
    tree.folder("migrations").files("elsewhere/1_a.sql");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> tree.find())
        .withMessageStartingWith("no migrations in prisma, migrations,")
        .withMessageEndingWith("name a file or folder, or set \"migrations\" in redflag.yml");
  }

  @Test
  void looksWhereTheConfigurationSays() throws Exception {
    tree.files("sql/v/1_a.sql", "migrations/1_a.sql").file("redflag.yml", "migrations: [sql]\n");
    assertThat(summary(tree.find())).containsExactly("plain sql/v");
    tree.file("redflag.yml", "migrations: [none]\n");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> tree.find())
        .withMessage("redflag.yml: \"migrations\" names none, which does not exist");
  }

  @Test
  void leavesOutWhatTheConfigurationExcludes() throws Exception {
    tree.files("m/1_a.sql", "m/2_b.sql", "old/1_a.sql", "lone/x.sql")
        .file("redflag.yml", "exclude:\n  - m/1_*.sql\n  - old\n  - x.sql\n");
    assertThat(names(tree.project("m", "old"))).containsExactly("1_a.sql", "2_b.sql");
    assertThat(linted(tree.project("m", "old"))).containsExactly("m/2_b.sql");
    Found named = tree.find("m/1_a.sql", "lone/x.sql");
    assertThat(named.projects()).isEmpty();
    assertThat(named.notes())
        .containsExactly(
            "lone/x.sql: is left out by \"exclude\" in redflag.yml",
            "m/1_a.sql: is left out by \"exclude\" in redflag.yml");
  }

  @Test
  void tellsOfACutThatNoProjectKnows() throws Exception {
    tree.files("m/1_a.sql", "n/1_x.sql", "n/2_y.sql");
    tree.file("redflag.yml", "applied-before: 2_yy\n");
    assertThat(tree.find("m", "n").notes())
        .containsExactly("redflag.yml: \"applied-before\" names 2_yy, which is no migration here");
    tree.file("redflag.yml", "applied-before: 2_y\n");
    assertThat(tree.find("m", "n").notes()).isEmpty();
  }

  @Test
  void takesWhatIsAppliedForHistory() throws Exception {
    tree.files("m/1_a.sql", "m/2_b.sql", "m/10_c.sql").file("redflag.yml", "applied-before: 10\n");
    assertThat(linted(tree.project("m"))).containsExactly("m/10_c.sql");
    assertThat(tree.find("m/1_a.sql").notes())
        .containsExactly("m/1_a.sql: is applied, says \"applied-before\" in redflag.yml");
  }

  @Test
  void usesTheConfigurationNearestToAProject() throws Exception {
    tree.files("a/m/1_a.sql", "b/m/1_a.sql")
        .file("redflag.yml", "postgres: 14\n")
        .file("b/redflag.yml", "postgres: 17\n");
    assertThat(tree.project("a").config().postgres()).isEqualTo(14);
    assertThat(tree.project("b/m/1_a.sql").config().postgres()).isEqualTo(17);
  }

  @Test
  void usesTheConfigurationThatIsNamed() throws Exception {
    tree.files("m/1_a.sql").file("redflag.yml", "postgres: 14\n").file("ci.yml", "postgres: 16\n");
    FindRequest request =
        new FindRequest(folder, List.of("m"), null, null, null, Path.of("ci.yml"));
    assertThat(MigrationFinder.find(request).projects().get(0).config().postgres()).isEqualTo(16);
  }

  @Test
  void readsStandardInputAlone() throws Exception {
    Project project = input(null, "-").projects().get(0);
    assertThat(project.migrations())
        .containsExactly(new Migration(null, null, "-", "DROP TABLE a;", true, 0));
    assertThat(project.complete()).isFalse();
  }

  @Test
  void putsStandardInputInThePlaceOfItsFile() throws Exception {
    tree.files("m/1_a.sql", "m/2_b.sql");
    Project project = input("m/1_a.sql", "-").projects().get(0);
    assertThat(linted(project)).containsExactly("m/1_a.sql");
    assertThat(project.migrations()).hasSize(2);
    assertThat(project.migrations().get(0).text()).isEqualTo("DROP TABLE a;");
  }

  @Test
  void addsStandardInputToItsProjectInOrder() throws Exception {
    shop();
    String name = "shop/prisma/migrations/20240102120000_new/migration.sql";
    Project project = input(name, "-").projects().get(0);
    assertThat(names(project))
        .containsExactly(
            "20240101000000_a", "20240102000000_b", "20240102120000_new", "20240103000000_c");
    assertThat(linted(project)).containsExactly(name);
  }

  private Found input(String name, String... paths) throws Exception {
    return MigrationFinder.find(
        new FindRequest(folder, List.of(paths), null, "DROP TABLE a;", name, null));
  }

  @Test
  void judgesDraftsAfterTheHistoryOfAFolder() throws Exception {
    shop()
        .files("draft/b.sql", "a.sql", "draft/b.down.sql")
        .file("shop/redflag.yml", "postgres: 13");
    Found found = after("shop", "draft", "a.sql", "-");
    assertThat(found.projects()).hasSize(1);
    Project project = found.projects().get(0);
    assertThat(project.tool().name()).isEqualTo("prisma");
    assertThat(project.config().postgres()).isEqualTo(13);
    assertThat(names(project)).hasSize(3);
    assertThat(linted(project)).isEmpty();
    assertThat(drafts(project)).containsExactly("a.sql", "draft/b.sql", "-");
    assertThat(found.notes())
        .containsExactly(
            "draft/b.down.sql: undoes a migration or fills in samples, and is not linted");
  }

  @Test
  void takesTheToolsHistoryBeforeLooseFilesBesideIt() throws Exception {
    tree.files("m/20240101000000_a/migration.sql", "m/001_a.sql", "x.sql");
    assertThat(after("m", "x.sql").projects().get(0).tool().name()).isEqualTo("prisma");
  }

  @Test
  void refusesDraftsAfterSeveralProjectsOrNone() throws Exception {
    shop().files("m/1_a.sql", "x.sql").folder("empty");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> after(".", "x.sql"))
        .withMessage(".: holds several projects, name one of them: m, shop/prisma/migrations");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> after("empty", "x.sql"))
        .withMessage("empty: holds no migrations to come --after");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> after("x.sql", "x.sql"))
        .withMessage("x.sql: is a file, and --after takes a folder");
  }

  private Found after(String after, String... paths) throws Exception {
    return MigrationFinder.find(
        new FindRequest(folder, List.of(paths), after, "DROP TABLE a;", null, null));
  }

  @Test
  void readsAPrismaFolderWithOlderFilesBesideIt() throws Exception {
    Path input = Path.of("test-fixtures/prisma-loose-files/input").toAbsolutePath();
    Found found = MigrationFinder.find(FindRequest.of(input, List.of()));
    assertThat(summary(found))
        .containsExactly("plain prisma/migrations", "prisma prisma/migrations");
    Project plain = found.projects().get(0);
    assertThat(names(plain))
        .containsExactly(
            "001_members_login.sql",
            "002_authors_rls_policies.sql",
            "002_authors_table.sql",
            "003_publishers_extension.sql",
            "004_books_table.sql",
            "005_add_loans_table.sql");
    assertThat(linted(plain)).hasSize(6);
    Project prisma = found.projects().get(1);
    assertThat(names(prisma)).containsExactly("20251010000000_add_audit_fields");
    assertThat(drafts(prisma))
        .containsExactly(
            "prisma/migrations/add_loan_constraint.sql",
            "prisma/migrations/create_system_tables.sql",
            "prisma/migrations/indexes.sql",
            "prisma/migrations/rls-policies.sql");
    assertThat(prisma.notes())
        .containsExactly(
            "prisma/migrations: prisma never runs 001_members_login.sql,"
                + " 002_authors_rls_policies.sql, 002_authors_table.sql and 7 more");
    assertThat(found.notes()).isEmpty();
  }
}
