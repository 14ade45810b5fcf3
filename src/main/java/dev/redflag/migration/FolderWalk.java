package dev.redflag.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A walk through folders that goes into each once, links and all.
 *
 * <p>Hidden folders, dependencies and what a build made are left out.
 */
final class FolderWalk {

  private final Set<Path> linked = new HashSet<>();
  private Path root;

  /** {@code start} and every folder below it, a folder before those in it. */
  List<Folder> all(Folder start) {
    List<Folder> all = new ArrayList<>();
    collect(start, all);
    return all;
  }

  private void collect(Folder folder, List<Folder> all) {
    all.add(folder);
    for (Folder child : children(folder, Set.of())) {
      collect(child, all);
    }
  }

  /** The folders in {@code folder} that a walk goes on to, those called {@code done} aside. */
  List<Folder> children(Folder folder, Set<String> done) {
    if (root == null) {
      root = real(folder.path());
    }
    List<Folder> children = new ArrayList<>();
    String[] names = folder.names();
    for (int i = 0; i < names.length; i++) {
      if (!done.contains(names[i]) && !FileNames.isSkippedFolder(names[i]) && folder.isFolder(i)) {
        Folder child = folder.child(names[i]);
        if (!Files.isSymbolicLink(child.path()) || isNew(child.path())) {
          children.add(child);
        }
      }
    }
    return children;
  }

  /** Whether a link leads to where the walk has not been and will not come by itself. */
  private boolean isNew(Path link) {
    Path target = real(link);
    return target != null
        && root != null
        && !target.startsWith(root)
        && !root.startsWith(target)
        && linked.add(target);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It went away, or may not be seen; there is nothing to walk through.
      return null;
    }
  }
}
