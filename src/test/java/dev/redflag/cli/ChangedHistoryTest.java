package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of migrations of a ref that are not what they were, tool by tool. */
class ChangedHistoryTest {

  private static final String ONE = "CREATE TABLE a (id int PRIMARY KEY);\n";
  private static final String TWO = "CREATE TABLE b (id int PRIMARY KEY);\n";

  @TempDir Path temporary;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = TestRepository.in(temporary.toRealPath().resolve("repository"));
  }

  /** Severity, rule and message of what is found, without statements' own findings. */
  private String told(String... arguments) {
    List<String> words = new ArrayList<>(List.of("lint", "--since", "main"));
    words.addAll(List.of(arguments));
    CommandLineRun run =
        CommandLineRun.in(
            repository.root(), repository.environment(), "", words.toArray(String[]::new));
    StringBuilder told = new StringBuilder();
    for (String line : run.out().lines().toList()) {
      if (line.endsWith("-migration]")
          || line.endsWith("[migration-out-of-order]")
          || line.endsWith("[same-version]")
          || line.endsWith("[squashed-migrations]")) {
        told.append(line).append('\n');
      }
    }
    return told.toString();
  }

  private void replace(String path, String other, String text) throws IOException {
    repository.delete(path).write(other, text);
  }

  @Test
  void flywayRefusesWhatIsNotAsItWas() throws IOException {
    repository.write("db/migration/V1__a.sql", ONE).write("db/migration/V2__b.sql", TWO);
    repository.write("db/migration/V3__c.sql", "SELECT 1;\n").commit();
    repository.write("db/migration/V1__a.sql", ONE + "-- edited\n");
    replace("db/migration/V2__b.sql", "db/migration/V2__other.sql", TWO);
    repository.delete("db/migration/V3__c.sql").write("db/migration/V1_5__d.sql", "SELECT 2;\n");
    assertThat(told())
        .isEqualTo(
            """
            db/migration/V1_5__d.sql:1:1: error: Migration V1_5__d.sql is new and comes before V2__other.sql, which main has already: flyway refuses to run it where that ran. [migration-out-of-order]
            db/migration/V1__a.sql:2:1: error: Migration V1__a.sql is edited, but main has it already: flyway refuses to run where it ran. [edited-migration]
            db/migration/V2__other.sql:1:1: error: Migration V2__other.sql is V2__b.sql of main under another name: flyway refuses to run where it ran. [renamed-migration]
            db/migration/V3__c.sql:1:1: error: Migration V3__c.sql of main is deleted: flyway refuses to run where it ran. [deleted-migration]
            """);
  }

  @Test
  void flywayRunsARepeatableMigrationAgain() throws IOException {
    repository.write("db/migration/V1__a.sql", ONE);
    repository.write("db/migration/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT id FROM a;");
    repository.commit();
    repository.write("db/migration/R__view.sql", "DROP TABLE a;");
    assertThat(told()).isEmpty();
    CommandLineRun run =
        CommandLineRun.in(
            repository.root(), repository.environment(), "", "lint", "--since", "main");
    assertThat(run.out()).contains("[drop-table]");
  }

  @Test
  void aToolThatKeepsVersionsMindsNeitherNamesNorComments() throws IOException {
    repository.write("migrations/000001_a.up.sql", ONE).write("migrations/000001_a.down.sql", "");
    repository.write("migrations/000002_b.up.sql", TWO).write("migrations/000002_b.down.sql", "");
    repository.write("go.mod", "").commit();
    repository.write("migrations/000001_a.up.sql", "-- a comment\n" + ONE);
    replace("migrations/000002_b.up.sql", "migrations/000002_other.up.sql", TWO);
    replace("migrations/000002_b.down.sql", "migrations/000002_other.down.sql", "");
    assertThat(told()).isEmpty();

    repository.write("migrations/000001_a.up.sql", ONE.replace("int", "bigint"));
    repository.write("migrations/000000_c.up.sql", "SELECT 1;");
    assertThat(told())
        .isEqualTo(
            "migrations/000000_c.up.sql:1:1: error: Migration 000000_c.up.sql is new and comes before"
                + " 000002_other.up.sql, which main has already: golang-migrate never runs it where"
                + " that ran. [migration-out-of-order]\n"
                + "migrations/000001_a.up.sql:1:1: warning: Migration 000001_a.up.sql is edited, but main has"
                + " it already: where it ran, the edit changes nothing. [edited-migration]\n");

    repository.write("migrations/000002_d.up.sql", "SELECT 2;");
    assertThat(told())
        .contains(
            "migrations/000002_d.up.sql:1:1: warning: Migration 000002_d.up.sql has the version of"
                + " 000002_other.up.sql, and most tools know one migration of a version.");
  }

  @Test
  void lineEndingsAreNoEdit() throws IOException {
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE).commit();
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE.replace("\n", "\r\n"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aProjectThatMovesIsTheSame() throws IOException {
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE);
    repository.write("prisma/migrations/20240102000000_b/migration.sql", TWO).commit();
    Files.createDirectories(repository.root().resolve("packages/db"));
    Files.move(repository.root().resolve("prisma"), repository.root().resolve("packages/db/p"));
    repository.write("packages/db/p/migrations/20240103000000_c/migration.sql", "DROP TABLE a;");
    assertThat(told()).isEmpty();
    CommandLineRun run =
        CommandLineRun.in(
            repository.root(), repository.environment(), "", "lint", "--since", "main");
    assertThat(run.out()).contains("[drop-table]").endsWith("in 1 file\n");
  }

  @Test
  void anIgnoreInTheFileAnswersAnEdit() throws IOException {
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE).commit();
    repository.write(
        "prisma/migrations/20240101000000_a/migration.sql",
        "-- redflag:ignore-file edited-migration: it never ran outside of the staging system\n"
            + "-- redflag:ignore-file drop-table: left from the first version\n"
            + ONE);
    assertThat(told()).isEmpty();
  }

  @Test
  void aPathLimitsWhatIsTold() throws IOException {
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE);
    repository.write("prisma/migrations/20240102000000_b/migration.sql", TWO);
    repository.write("other/1_a.sql", ONE).commit();
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE + "SELECT 1;");
    repository.delete("prisma/migrations/20240102000000_b/migration.sql");
    repository.delete("other/1_a.sql").write("other/2_b.sql", TWO);
    assertThat(told("prisma"))
        .contains("edited-migration", "deleted-migration", "20240102000000_b");
    assertThat(told("prisma/migrations/20240101000000_a/migration.sql"))
        .contains("edited-migration")
        .doesNotContain("deleted-migration");
    assertThat(told("other")).contains("1_a.sql of main is deleted").doesNotContain("prisma");
  }

  @Test
  void theLastCommitHasNeedNotHaveRun() throws IOException {
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE).commit();
    repository.write("prisma/migrations/20240101000000_a/migration.sql", TWO);
    CommandLineRun run =
        CommandLineRun.in(repository.root(), repository.environment(), "", "lint", "--changed");
    assertThat(run.out()).isEqualTo("No findings in 1 file\n");
  }

  @Test
  void aSquashOfTheFirstMigrationsLeavesTheRest() throws IOException {
    repository.write("prisma/migrations/20240101000000_a/migration.sql", ONE);
    repository.write("prisma/migrations/20240102000000_b/migration.sql", TWO);
    repository.write("prisma/migrations/20240103000000_c/migration.sql", "DROP TABLE b;").commit();
    repository.delete("prisma/migrations/20240101000000_a/migration.sql");
    repository.delete("prisma/migrations/20240102000000_b/migration.sql");
    repository.write("prisma/migrations/20240102000000_squash/migration.sql", TWO + ONE);
    repository.write("prisma/migrations/20240104000000_d/migration.sql", "DROP TABLE a;");
    assertThat(told())
        .isEqualTo(
            "prisma/migrations/20240102000000_squash/migration.sql:1:1: note: 2 migrations of main"
                + " are squashed into 20240102000000_squash, which makes the same schema."
                + " [squashed-migrations]\n");
  }

  @Test
  void aSchemaThatChangesAloneIsTold() throws IOException {
    repository.write("app/prisma/migrations/20240101000000_a/migration.sql", ONE);
    repository.write("app/prisma/schema/a.prisma", "model a {\n  id Int @id\n}\n");
    repository.write("app/prisma/schema/b.prisma", "model b {\n  id Int @id\n}\n").commit();
    repository.delete("app/prisma/schema/b.prisma");
    repository.write("app/prisma/schema/c.prisma", "// none\nmodel c {\n  id Int @id\n}\n");
    assertThat(told())
        .isEqualTo(
            "app/prisma/schema/c.prisma:2:1: warning: The schema changes c and b since main, and no"
                + " migration makes the change. [schema-without-migration]\n");
    repository.write("app/prisma/migrations/20240102000000_b/migration.sql", "DROP TABLE b;");
    assertThat(told()).isEmpty();
  }
}
