package dev.redflag.migration;

import dev.redflag.config.Spelling;
import dev.redflag.source.FileTree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A path on the command line.
 *
 * @param path the path, absolute and normalized
 * @param shown the path as it was given, with {@code /} as separator
 */
record Argument(Path path, String shown, boolean isFolder) {

  /**
   * The arguments that {@code paths} are, each once, in an order that does not depend on theirs.
   *
   * @throws InputException if one does not exist
   */
  static List<Argument> all(FileTree tree, Path workingDirectory, List<String> paths)
      throws InputException {
    List<Argument> arguments = new ArrayList<>();
    for (String path : paths) {
      arguments.add(of(tree, workingDirectory, path));
    }
    return sorted(arguments);
  }

  static List<Argument> sorted(List<Argument> arguments) {
    List<Argument> sorted = new ArrayList<>(arguments);
    Collections.sort(
        sorted,
        new Comparator<>() {
          @Override
          public int compare(Argument a, Argument b) {
            return Bytewise.ORDER.compare(a.shown, b.shown);
          }
        });
    Set<Path> seen = new HashSet<>();
    List<Argument> once = new ArrayList<>();
    for (Argument argument : sorted) {
      if (seen.add(argument.path)) {
        once.add(argument);
      }
    }
    return once;
  }

  static Argument of(FileTree tree, Path workingDirectory, String given) throws InputException {
    Path relative = path(given);
    Path path = workingDirectory.resolve(relative).normalize();
    String shown = ShownPath.of(relative);
    if (tree.isFolder(path)) {
      if (tree.list(path) == null) {
        throw new InputException(shown + ": cannot be listed, check its permissions");
      }
      return new Argument(path, shown, true);
    }
    if (!tree.exists(path)) {
      throw new InputException(shown + ": " + whyMissing(path));
    }
    return new Argument(path, shown, false);
  }

  static Path path(String given) throws InputException {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new InputException(
          given + ": is no path in the current locale, set LC_ALL=C.UTF-8 or one like it", e);
    }
  }

  private static String whyMissing(Path path) {
    if (Files.isSymbolicLink(path)) {
      return "is a link that leads nowhere";
    }
    Path folder = path.getParent();
    String[] names = folder == null ? null : new File(folder.toString()).list();
    if (names == null || path.getFileName() == null) {
      return "does not exist";
    }
    Arrays.sort(names);
    return "does not exist"
        + Spelling.suggestion(path.getFileName().toString(), Arrays.asList(names));
  }
}
