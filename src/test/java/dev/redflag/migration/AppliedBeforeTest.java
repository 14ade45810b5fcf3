package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppliedBeforeTest {
  private static final Folder FOLDER = new Folders(FileTree.DISK).get(Path.of("m"), "m");

  private static List<String> applied(String cut, String... names) {
    List<Entry> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(new Entry(name, FOLDER, name, version(name)));
    }
    AppliedBefore before = new AppliedBefore(cut, entries);
    List<String> applied = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (before.covers(entries.get(i), i)) {
        applied.add(names[i]);
      }
    }
    return applied;
  }

  private static Version version(String name) {
    return name.startsWith("R__") ? Version.NONE : Entry.numbered(FOLDER, name).version();
  }

  @Test
  void cutsNothingIfNothingIsSaid() {
    assertThat(applied(null, "1_a.sql")).isEmpty();
  }

  @Test
  void cutsBeforeAMigrationOfThatName() {
    assertThat(applied("2_b.sql", "1_a.sql", "2_b.sql", "3_c.sql")).containsExactly("1_a.sql");
    assertThat(applied("2_b", "1_a.sql", "2_b.sql")).containsExactly("1_a.sql");
  }

  @Test
  void cutsAtANumber() {
    assertThat(applied("10", "9_a.sql", "10_b.sql")).containsExactly("9_a.sql");
    assertThat(applied("1.10", "V1.9__a.sql", "V1.10__b.sql", "R__c.sql"))
        .containsExactly("V1.9__a.sql");
  }

  @Test
  void cutsAtADay() {
    String[] names = {"20231231235959_a", "20240101000000_b", "20240101120000_c"};
    assertThat(applied("20240101", names)).containsExactly("20231231235959_a");
    assertThat(applied("2024-01-01", names)).containsExactly("20231231235959_a");
    assertThat(applied("20240101120000", names)).hasSize(2);
  }

  @Test
  void cutsDatesWithDashes() {
    assertThat(applied("2024-02-01", "2024-01-31-120000_a", "2024-02-01-000000_b"))
        .containsExactly("2024-01-31-120000_a");
  }

  @Test
  void cutsByNameIfThereIsNoNumber() {
    assertThat(applied("20240101_x", "20240101_a", "20240101_z")).containsExactly("20240101_a");
  }
}
