package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFilesTest {
  @TempDir Path folder;

  @Test
  void findsEverySqlFileOnceAndInOrder() throws Exception {
    new Tree(folder)
        .files(
            "m/2.up.sql",
            "m/2.down.sql",
            "m/rollbacks/1.sql",
            "m/mysql/1.SQL",
            "m/a.sql/migration.sql",
            "m/readme.md",
            "m/node_modules/x.sql",
            "a.sql");
    assertThat(below("m", "a.sql", "m/2.up.sql"))
        .containsExactly(
            "a.sql",
            "m/2.down.sql",
            "m/2.up.sql",
            "m/a.sql/migration.sql",
            "m/mysql/1.SQL",
            "m/rollbacks/1.sql");
  }

  @Test
  void findsAFileThatIsNamedWhateverItsName() throws Exception {
    new Tree(folder).files("dump.txt");
    assertThat(below("dump.txt")).containsExactly("dump.txt");
  }

  @Test
  void saysThatAPathDoesNotExist() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> below("none"))
        .withMessage("none: does not exist");
  }

  private List<String> below(String... paths) throws InputException {
    List<String> shown = new ArrayList<>();
    for (SqlFile file : SqlFiles.below(folder, List.of(paths))) {
      shown.add(file.path());
    }
    return shown;
  }
}
