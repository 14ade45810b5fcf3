package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryPathsTest {
  @TempDir Path temp;
  private Path repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = Files.createDirectories(temp.resolve("repo")).toRealPath();
    Files.createDirectory(repository.resolve(".git"));
  }

  @Test
  void startAtTheFolderThatHoldsGit() throws IOException {
    Path file = file("repo/db/migrations/1_a.sql");
    RepositoryPaths.Located located = new RepositoryPaths(null).locate(file.toString());
    assertThat(located)
        .isEqualTo(
            new RepositoryPaths.Located("db/migrations/1_a.sql", "db/migrations/1_a.sql", true));
  }

  @Test
  void startAtAWorktreeWhoseGitIsAFile() throws IOException {
    Path file = file("repo/trees/one/db/1_a.sql");
    Files.writeString(repository.resolve("trees/one/.git"), "gitdir: ../../.git/worktrees/one\n");
    assertThat(new RepositoryPaths(null).locate(file.toString()).uri()).isEqualTo("db/1_a.sql");
  }

  @Test
  void startAtTheGivenRoot() throws IOException {
    Path file = file("repo/db/1_a.sql");
    RepositoryPaths paths = new RepositoryPaths(repository.resolve("db"));
    assertThat(paths.locate(file.toString()).uri()).isEqualTo("1_a.sql");
    Path outside = file("repo/other/1_a.sql");
    assertThat(paths.locate(outside.toString()).inside()).isFalse();
  }

  @Test
  void areTheSameHoweverTheFileIsNamed() throws IOException {
    Path file = file("repo/db/1_a.sql");
    RepositoryPaths paths = new RepositoryPaths(null);
    String roundabout = repository.resolve("db/../db/./1_a.sql").toString();
    assertThat(paths.locate(roundabout)).isEqualTo(paths.locate(file.toString()));
    Path relative = Path.of("").toAbsolutePath().relativize(file);
    assertThat(paths.locate(relative.toString())).isEqualTo(paths.locate(file.toString()));
  }

  @Test
  void encodeEachSegmentByItself() throws IOException {
    RepositoryPaths paths = new RepositoryPaths(null);
    String name = "a b/[id]/100%/naïve😀/x#y?z+(1)@~.sql";
    RepositoryPaths.Located located = paths.locate(repository.resolve(name).toString());
    assertThat(located.path()).isEqualTo(name);
    assertThat(located.uri())
        .isEqualTo("a%20b/%5Bid%5D/100%25/na%C3%AFve%F0%9F%98%80/x%23y%3Fz+(1)@~.sql");
    assertThat(paths.locate(repository.resolve("a:b/c:d.sql").toString()).uri())
        .isEqualTo("./a:b/c:d.sql");
    assertThat(paths.locate(repository.resolve("a/c:d.sql").toString()).uri())
        .isEqualTo("a/c:d.sql");
  }

  @Test
  void areAbsoluteOutsideOfTheRoot() throws IOException {
    Path outside = file("elsewhere/b c.sql").toRealPath();
    RepositoryPaths.Located located = new RepositoryPaths(repository).locate(outside.toString());
    assertThat(located.inside()).isFalse();
    assertThat(located.path()).isEqualTo(outside.toString());
    assertThat(located.uri()).startsWith("file:///").endsWith("/elsewhere/b%20c.sql");
  }

  @Test
  void followSymbolicLinks() throws IOException {
    Path file = file("repo/db/1_a.sql");
    Path link = Files.createSymbolicLink(temp.resolve("link.sql"), file);
    Path folder = Files.createSymbolicLink(repository.resolve("linked"), file.getParent());
    RepositoryPaths paths = new RepositoryPaths(null);
    assertThat(paths.locate(link.toString()).uri()).isEqualTo("db/1_a.sql");
    assertThat(paths.locate(folder.resolve("1_a.sql").toString()).uri()).isEqualTo("db/1_a.sql");
    assertThat(paths.locate(folder.resolve("new.sql").toString()).uri()).isEqualTo("db/new.sql");
  }

  @Test
  void startAtTheWorkingDirectoryIfThereIsNoRepository() throws IOException {
    Path file = file("elsewhere/c.sql");
    assertThat(new RepositoryPaths(null).locate(file.toString()).inside()).isFalse();
  }

  private Path file(String name) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "SELECT 1;\n");
  }
}
