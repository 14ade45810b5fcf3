package dev.redflag.migration;

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
