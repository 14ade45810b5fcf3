package dev.redflag.migration;

import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the folders above a folder of migrations say about it. */
final class Surroundings {

  /** How many folders above are looked at where there is no git repository to end the search. */
  private static final int HEIGHT = 6;

  private Surroundings() {}

  /** Whether the nearest manifest above is that of a Rust crate, not of a Go or Node module. */
  static boolean isCargoProject(Folder folder) {
    return "Cargo.toml".equals(nearest(folder.path(), "Cargo.toml", "go.mod", "package.json"));
  }

  /** Whether {@code name} lies in the folder or in one above it. */
  static boolean has(Folder folder, String name) {
    return nearest(folder.path(), name) != null;
  }

  /**
   * Whether one of the files {@code names}, in a folder above {@code migration}, holds one of
   * {@code texts}; blanks and quotes do not count.
   *
   * @param migration a migration, or null if it is no file
   */
  static boolean say(Path migration, String[] names, String... texts) {
    Path at = migration == null ? null : migration.toAbsolutePath().getParent();
    for (int i = 0; i < HEIGHT && at != null; i++) {
      for (String name : names) {
        if (says(at.resolve(name), texts)) {
          return true;
        }
      }
      at = Files.exists(at.resolve(".git")) ? null : at.getParent();
    }
    return false;
  }

  private static boolean says(Path file, String[] texts) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      String text = SourceReader.read(file, file.toString()).text();
      String plain = text.replace(" ", "").replace("\"", "");
      for (String wanted : texts) {
        if (plain.contains(wanted)) {
          return true;
        }
      }
      return false;
    } catch (SourceReadException e) {
      // Then nothing is known of it, and the tool's own default holds.
      return false;
    }
  }

  private static String nearest(Path folder, String... names) {
    Path at = folder;
    for (int i = 0; i < HEIGHT && at != null; i++) {
      for (String name : names) {
        if (Files.exists(at.resolve(name))) {
          return name;
        }
      }
      if (Files.exists(at.resolve(".git"))) {
        return null;
      }
      at = at.getParent();
    }
    return null;
  }
}
