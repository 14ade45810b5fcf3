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

/** {@code --since}, {@code --staged} and {@code --changed}, in repositories. */
class ChangedMigrationsTest {

  @TempDir Path temporary;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = TestRepository.in(temporary.toRealPath().resolve("repository"));
    repository.write("m/1_a.sql", "CREATE TABLE a (id int);").commit();
    repository.git("checkout", "--quiet", "-b", "feature");
  }

  private CommandLineRun lint(String... arguments) {
    return lintIn(repository.root(), arguments);
  }

  private CommandLineRun lintIn(Path folder, String... arguments) {
    List<String> words = new ArrayList<>(List.of("lint"));
    words.addAll(List.of(arguments));
    return CommandLineRun.in(folder, repository.environment(), "", words.toArray(String[]::new));
  }

  private static String places(CommandLineRun run) {
    StringBuilder places = new StringBuilder();
    for (String line : run.out().lines().toList()) {
      if (line.contains(": error: ")) {
        places.append(line, 0, line.indexOf(": error: ")).append('\n');
      }
    }
    return places.toString();
  }

  @Test
  void lintsWhatABranchAdds() throws IOException {
    repository.write("m/2_b.sql", "DROP TABLE a;").commit();
    repository.write("m/3_c.sql", "DROP TABLE nothing;");
    CommandLineRun run = lint("--since", "main");
    assertThat(places(run)).isEqualTo("m/2_b.sql:1:12\nm/3_c.sql:1:12\n");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(places(lint("--since", "main", "m/3_c.sql"))).isEqualTo("m/3_c.sql:1:12\n");
    assertThat(places(lint("--since", "main", "m"))).isEqualTo(places(run));
  }

  @Test
  void takesAllThatABranchAddsForOneDeployment() throws IOException {
    repository.write("m/2_b.sql", "CREATE TABLE b (id int);");
    repository.write("m/3_c.sql", "ALTER TABLE b ADD COLUMN n int NOT NULL;");
    assertThat(places(lint("--since", "main"))).isEmpty();
    repository.commit();
    assertThat(places(lint("--since", "HEAD"))).isEmpty();
    repository.write("m/4_d.sql", "ALTER TABLE b ADD COLUMN o int NOT NULL;");
    assertThat(places(lint("--changed"))).isEqualTo("m/4_d.sql:1:15\n");
  }

  @Test
  void runsWhatABranchAddsAfterAllElse() throws IOException {
    repository.git("checkout", "--quiet", "main");
    repository.write("m/5_b.sql", "CREATE TABLE b (id int);").commit();
    repository.git("checkout", "--quiet", "-B", "feature");
    repository.write("m/3_c.sql", "ALTER TABLE b ADD COLUMN n int NOT NULL;");
    assertThat(places(lint("--since", "main"))).isEqualTo("m/3_c.sql:1:15\n");
    assertThat(lint("--since", "main").out()).contains("[add-required-column]");
  }

  @Test
  void lintsWhatIsStagedAsItIsStaged() throws IOException {
    repository.write("m/2_b.sql", "DROP TABLE a;").git("add", "--all");
    repository.write("m/2_b.sql", "SELECT 1;").write("m/3_c.sql", "DROP TABLE a;");
    assertThat(places(lint("--staged"))).isEqualTo("m/2_b.sql:1:12\n");
    repository.delete("m/2_b.sql").delete("m/1_a.sql");
    assertThat(places(lint("--staged"))).isEqualTo("m/2_b.sql:1:12\n");
    assertThat(places(lint("--staged", "m/2_b.sql"))).isEqualTo("m/2_b.sql:1:12\n");
    assertThat(lint("--staged", "m/3_c.sql").out()).isEqualTo("No findings in 0 files\n");
    assertThat(lint("--staged", "m/4_d.sql").exitCode()).isEqualTo(2);
  }

  @Test
  void lintsWhatIsNewOrOtherThanInTheLastCommit() throws IOException {
    repository.write("m/2_b.sql", "CREATE TABLE b (id int);").commit();
    repository.write("m/2_b.sql", "DROP TABLE a;").write("m/3_c.sql", "DROP TABLE nothing;");
    assertThat(places(lint("--changed"))).isEqualTo("m/2_b.sql:1:12\nm/3_c.sql:1:12\n");
  }

  @Test
  void saysThatNothingChanged() throws IOException {
    CommandLineRun run = lint("--since", "main");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo("redflag: no migration is new since main\n");
    assertThat(lint("--staged").err()).isEqualTo("redflag: no migration is staged\n");
    assertThat(lint("--changed", "m").err())
        .isEqualTo("redflag: no migration changed since the last commit\n");
    assertThat(lint("--staged", "--quiet").err()).isEmpty();
  }

  @Test
  void findsTheProjectsOfTheRepository() throws IOException {
    repository.write("services/shop/prisma/migrations/20240101000000_a/migration.sql", "DROP x;");
    repository.write("services/shop/prisma/migrations/migration_lock.toml", "");
    repository.write("node_modules/x/migrations/1_a.sql", "DROP TABLE a;");
    repository.write("mysql/1_a.sql", "DROP TABLE a;").write("db/seeds/1_a.sql", "DROP TABLE a;");
    repository.write("reports/daily.sql", "DROP TABLE a;").write("m/2_b.sql", "DROP TABLE a;");
    repository.write("left/1_out.sql", "DROP TABLE a;");
    repository.write("redflag.yml", "exclude: [left]\napplied-before: 2\n");
    CommandLineRun run = lintIn(repository.root().resolve("services"), "--since", "main");
    assertThat(places(run)).isEqualTo("../m/2_b.sql:1:12\n");
    assertThat(run.out())
        .contains("shop/prisma/migrations/20240101000000_a/migration.sql:1:6: warning");
    assertThat(run.err())
        .isEqualTo(
            "redflag: ../reports/daily.sql: not linted, because no migration tool runs it;"
                + " name a file to lint it\n");
    assertThat(places(lint("--since", "main", "reports/daily.sql")))
        .isEqualTo("reports/daily.sql:1:12\n");
  }

  @Test
  void keepsToTheFoldersThatTheConfigurationNames() throws IOException {
    repository.write("redflag.yml", "migrations: [n]\n").write("n/1_a.sql", "DROP TABLE a;");
    repository.write("m/2_b.sql", "DROP TABLE a;");
    assertThat(places(lint("--since", "main"))).isEqualTo("n/1_a.sql:1:12\n");
  }

  @Test
  void lintsARepositoryFromOutside() throws IOException {
    repository.write("m/2_b.sql", "DROP TABLE a;");
    assertThat(places(lintIn(temporary, "--since=main", "repository")))
        .isEqualTo("repository/m/2_b.sql:1:12\n");
  }

  @Test
  void followsAFolderThatIsALink() throws IOException {
    Files.createDirectories(repository.root().resolve("prisma"));
    Files.createSymbolicLink(repository.root().resolve("prisma/migrations"), Path.of("../m"));
    repository.write("m/2_b.sql", "DROP TABLE a;");
    assertThat(places(lint("--since", "main", "prisma/migrations")))
        .isEqualTo("prisma/migrations/2_b.sql:1:12\n");
  }

  @Test
  void saysWhatCannotBeCompared() throws IOException {
    CommandLineRun run = lint("--since", "origin/main", "-o", "findings.txt");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "redflag: --since: git knows no commit \"origin/main\":"
                + " name a branch, a tag or a commit, or fetch it\n");
    assertThat(run.out()).isEmpty();
    assertThat(repository.root().resolve("findings.txt")).doesNotExist();
    for (String[] wrong :
        List.of(
            new String[] {"--since", "main", "--staged"},
            new String[] {"--changed", "-"},
            new String[] {"--staged", "--after", "m", "m/1_a.sql"},
            new String[] {"--since"})) {
      assertThat(lint(wrong).exitCode()).isEqualTo(2);
      assertThat(lint(wrong).err()).startsWith("redflag: --").contains("redflag lint --help");
    }
  }

  @Test
  void showsTheImpactOfWhatABranchAdds() throws IOException {
    repository.write("m/2_b.sql", "DROP TABLE a;");
    CommandLineRun run =
        CommandLineRun.in(
            repository.root(), repository.environment(), "", "impact", "--since", "main");
    assertThat(run.out()).contains("m/2_b.sql").doesNotContain("m/1_a.sql");
    assertThat(run.exitCode()).isZero();
  }
}
