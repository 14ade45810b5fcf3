package dev.redflag.git;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The folder to run git in, so that it finds the repository that some paths lie in. */
final class StartFolder {

  private StartFolder() {}

  /**
   * The working directory, unless all of {@code paths} lie in another repository.
   *
   * @throws GitException if they lie in several
   */
  static Path of(Path workingDirectory, List<String> paths, Map<String, String> environment)
      throws GitException {
    if (paths.isEmpty() || environment.containsKey("GIT_DIR")) {
      return workingDirectory;
    }
    Path start = folder(workingDirectory, paths.get(0));
    Path root = rootAbove(start);
    for (String path : paths) {
      if (!Objects.equals(root, rootAbove(folder(workingDirectory, path)))) {
        throw new GitException(
            paths.get(0) + " and " + path + " are not in one git repository: name one at a time");
      }
    }
    return root == null || root.equals(rootAbove(workingDirectory)) ? workingDirectory : start;
  }

  /** The folder that {@code path} is or lies in, or the nearest one above that exists. */
  private static Path folder(Path workingDirectory, String path) throws GitException {
    try {
      Path at = workingDirectory.resolve(path).normalize();
      while (at.getParent() != null && !Files.isDirectory(at)) {
        at = at.getParent();
      }
      return at;
    } catch (InvalidPathException e) {
      throw new GitException(
          path + ": is no path in the current locale, set LC_ALL=C.UTF-8 or one like it", e);
    }
  }

  /** The folder at or above {@code folder} that holds {@code .git}, or null. */
  private static Path rootAbove(Path folder) {
    Path at = folder;
    while (at != null && !Files.exists(at.resolve(".git"))) {
      at = at.getParent();
    }
    return at;
  }
}
