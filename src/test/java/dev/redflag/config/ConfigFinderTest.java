package dev.redflag.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFinderTest {
  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  @Test
  void findsTheNearestFileAbove() throws Exception {
    write(".git/HEAD", "");
    write("redflag.yml", "postgres: 14\n");
    write("a/redflag.yml", "postgres: 16\n");
    Files.createDirectories(folder.resolve("a/b/c"));
    ConfigFinder finder = new ConfigFinder(folder);
    assertThat(finder.find(folder.resolve("a/b/c")).postgres()).isEqualTo(16);
    assertThat(finder.find(folder.resolve("x")).postgres()).isEqualTo(14);
    assertThat(finder.find(folder.resolve("a/b/c"))).isSameAs(finder.find(folder.resolve("a")));
  }

  @Test
  void looksNoFurtherThanTheRootOfTheRepository() throws Exception {
    write("redflag.yml", "postgres: 14\n");
    write("repo/.git/HEAD", "");
    assertThat(new ConfigFinder(folder).find(folder.resolve("repo/a"))).isSameAs(Config.NONE);
  }

  @Test
  void readsTheFileInTheRootOfTheRepository() throws Exception {
    write(".git/HEAD", "");
    write("redflag.yml", "postgres: 14\n");
    assertThat(new ConfigFinder(folder).find(folder).postgres()).isEqualTo(14);
  }

  @Test
  void alwaysFindsTheFileThatIsNamed() throws Exception {
    write("redflag.yml", "postgres: 14\n");
    write("ci.yml", "postgres: 17\n");
    ConfigFinder finder = new ConfigFinder(folder, Path.of("ci.yml"));
    assertThat(finder.find(folder).postgres()).isEqualTo(17);
    assertThat(finder.find(folder).shown()).isEqualTo("ci.yml");
  }

  @Test
  void showsAFileFromTheWorkingDirectory() throws Exception {
    write(".git/HEAD", "");
    write("a/redflag.yml", "x: 1\n");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> new ConfigFinder(folder).find(folder.resolve("a/b")))
        .withMessage("a/redflag.yml:1: unknown key \"x\"");
  }

  @Test
  void excludesFilesFromTheFoldersOfTheFile() throws Exception {
    write(".git/HEAD", "");
    write("a/redflag.yml", "exclude: [old, '/x.sql']\n");
    Config config = new ConfigFinder(folder).find(folder.resolve("a"));
    assertThat(config.excludes(folder.resolve("a/b/old/1.sql"))).isTrue();
    assertThat(config.excludes(folder.resolve("a/x.sql"))).isTrue();
    assertThat(config.excludes(folder.resolve("a/b/x.sql"))).isFalse();
    assertThat(Config.NONE.excludes(folder.resolve("a/x.sql"))).isFalse();
  }
}
