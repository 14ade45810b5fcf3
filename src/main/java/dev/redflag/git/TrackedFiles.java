package dev.redflag.git;

import dev.redflag.source.FileTree;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The files of a commit or of the index, as if they lay in the work tree. */
final class TrackedFiles implements FileTree {

  private static final String[] NOTHING = {};

  private final Path root;
  private final String revision;
  private final Set<Path> changed;
  private final Blobs blobs;
  private final Map<String, Set<String>> namesByFolder = new HashMap<>();

  /**
   * @param root the root of the work tree
   * @param revision what git calls the tree: a commit, or {@code :0} for the index
   * @param paths the files in it, from {@code root}, with {@code /} as separator
   * @param changed the files in {@code paths} that the work tree has not, or has otherwise
   */
  TrackedFiles(
      Path root, String revision, Collection<String> paths, Set<Path> changed, Blobs blobs) {
    this.root = root;
    this.revision = revision;
    this.changed = changed;
    this.blobs = blobs;
    // What ends the search for a repository.
    add(".git");
    for (String path : paths) {
      add(path);
    }
  }

  private void add(String path) {
    for (String at = path; !at.isEmpty(); ) {
      int slash = at.lastIndexOf('/');
      String folder = slash < 0 ? "" : at.substring(0, slash);
      Set<String> names = namesByFolder.get(folder);
      boolean known = names != null;
      if (!known) {
        names = new HashSet<>();
        namesByFolder.put(folder, names);
      }
      names.add(at.substring(slash + 1));
      if (known) {
        return;
      }
      at = folder;
    }
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  @Override
  public String[] list(Path folder) {
    if (!folder.startsWith(root)) {
      return DISK.list(folder);
    }
    Set<String> names = namesByFolder.get(relative(folder));
    return names == null ? null : names.toArray(NOTHING);
  }

  @Override
  public boolean isFolder(Path path) {
    return path.startsWith(root) ? namesByFolder.containsKey(relative(path)) : DISK.isFolder(path);
  }

  @Override
  public boolean isFolder(Path folder, String name) {
    return isFolder(folder.resolve(name));
  }

  @Override
  public boolean exists(Path path) {
    if (!path.startsWith(root)) {
      return DISK.exists(path);
    }
    String relative = relative(path);
    int slash = relative.lastIndexOf('/');
    Set<String> names = namesByFolder.get(slash < 0 ? "" : relative.substring(0, slash));
    return relative.isEmpty() || (names != null && names.contains(relative.substring(slash + 1)));
  }

  @Override
  public boolean exists(Path folder, String child, String name) {
    return exists(folder.resolve(child).resolve(name));
  }

  @Override
  public SourceFile read(Path file, String shown) throws SourceReadException {
    return isOnDisk(file)
        ? DISK.read(file, shown)
        : blobs.read(revision + ":" + relative(file), shown);
  }

  @Override
  public boolean isOnDisk(Path file) {
    return !changed.contains(file);
  }
}
