package dev.redflag.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where files lie in their git repository, whatever the working directory and however they were
 * named on the command line.
 *
 * <p>Symbolic links are followed, because a code host shows no result in a linked file. A file in
 * no repository is looked for below the working directory.
 */
final class RepositoryPaths {

  private static final String HEX = "0123456789ABCDEF";

  private final Path givenRoot;
  private final Path workingDirectory;
  private final Map<String, Located> located = new HashMap<>();
  private final Map<Path, Path> roots = new HashMap<>();

  /**
   * Paths below {@code root}.
   *
   * @param root the root of the repository; null to look for {@code .git}, which is a file in
   *     worktrees and submodules, in the folders above each file
   */
  RepositoryPaths(Path root) {
    givenRoot = root == null ? null : real(root);
    workingDirectory = real(Path.of(""));
  }

  /**
   * A file.
   *
   * @param path relative to the root of its repository with {@code /} as separator, or, for a file
   *     outside, absolute
   * @param uri the same as a reference: each segment percent-encoded, or a {@code file} URI
   * @param inside whether it lies below the root
   */
  record Located(String path, String uri, boolean inside) {}

  /** The file that is shown to people as {@code shown}. */
  Located locate(String shown) {
    Located known = located.get(shown);
    if (known == null) {
      known = find(shown);
      located.put(shown, known);
    }
    return known;
  }

  private Located find(String shown) {
    Path file;
    try {
      file = real(Path.of(shown));
    } catch (InvalidPathException e) {
      // Not a file of this machine, such as the name of standard input on Windows.
      return new Located(shown, encode(shown), true);
    }
    Path root = givenRoot != null ? givenRoot : rootAbove(file.getParent());
    if (root == null) {
      root = workingDirectory;
    }
    if (!file.startsWith(root) || file.equals(root)) {
      return new Located(slashed(file), file.toUri().toASCIIString(), false);
    }
    String path = slashed(root.relativize(file));
    return new Located(path, encode(path), true);
  }

  private Path rootAbove(Path folder) {
    if (folder == null) {
      return null;
    }
    if (roots.containsKey(folder)) {
      return roots.get(folder);
    }
    Path root = Files.exists(folder.resolve(".git")) ? folder : rootAbove(folder.getParent());
    roots.put(folder, root);
    return root;
  }

  /** The path without symbolic links, as far as it exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path normal = absolute.normalize();
      Path parent = normal.getParent();
      return parent == null ? normal : real(parent).resolve(normal.getFileName());
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** A relative reference (RFC 3986): a colon in its first segment would begin a scheme. */
  private static String encode(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    int firstSlash = path.indexOf('/');
    int colon = path.indexOf(':');
    if (colon >= 0 && (firstSlash < 0 || colon < firstSlash)) {
      uri.append("./");
    }
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && standsInPath((char) b)) {
        uri.append((char) b);
      } else {
        uri.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
    return uri.toString();
  }

  private static boolean standsInPath(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0;
  }
}
