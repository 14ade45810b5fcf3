package dev.redflag.migration;

import dev.redflag.source.FileTree;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The folders that were looked at, each listed once; with files added that are not on disk, such as
 * a migration that an editor has not saved yet.
 */
final class Folders {

  private static final String[] NOTHING = {};

  private final FileTree tree;

  /** Those that were asked for by their paths, and not of the folder above. */
  private final Map<Path, Folder> byPath = new HashMap<>();

  /** The names of those. */
  private final Set<String> names = new HashSet<>();

  private final Map<Path, Set<String>> addedFiles = new HashMap<>();
  private final Map<Path, Set<String>> addedFolders = new HashMap<>();
  private final Set<Path> unreadable = new HashSet<>();

  /** The folders of {@code tree}. */
  Folders(FileTree tree) {
    this.tree = tree;
  }

  /** Where the folders are. */
  FileTree tree() {
    return tree;
  }

  /** The folder at {@code path}, which is absolute and normalized. */
  Folder get(Path path, String shown) {
    Folder folder = known(path);
    if (folder == null) {
      folder = new Folder(this, path, shown);
      byPath.put(path, folder);
      names.add(folder.name());
    }
    return folder;
  }

  private Folder known(Path path) {
    Folder folder = byPath.get(path);
    Path above = path.getParent();
    if (folder != null || above == null) {
      return folder;
    }
    Folder parent = known(above);
    return parent == null ? null : parent.knownChild(path.getFileName().toString());
  }

  /** The folder {@code name} in {@code parent} if it was asked for by its path, else null. */
  Folder known(Folder parent, String name) {
    return names.contains(name) ? byPath.get(parent.path().resolve(name)) : null;
  }

  /** Makes {@code file} seem to be there, and its folder too. */
  void add(Path file) {
    Path folder = file.getParent();
    addedFiles.computeIfAbsent(folder, key -> new HashSet<>()).add(file.getFileName().toString());
    if (folder.getParent() != null && !tree.isFolder(folder)) {
      addedFolders
          .computeIfAbsent(folder.getParent(), key -> new HashSet<>())
          .add(folder.getFileName().toString());
    }
  }

  /** Whether {@code folder} has a folder {@code child} that holds something called that. */
  boolean exists(Path folder, String child, String name) {
    return tree.exists(folder, child, name)
        || (!addedFiles.isEmpty() && isAddedFile(folder.resolve(child), name));
  }

  boolean isAddedFile(Path folder, String name) {
    return !addedFiles.isEmpty() && addedFiles.getOrDefault(folder, Set.of()).contains(name);
  }

  boolean isAddedFolder(Path folder, String name) {
    return !addedFolders.isEmpty() && addedFolders.getOrDefault(folder, Set.of()).contains(name);
  }

  /** Whether a folder that was looked at could not be listed. */
  boolean isUnreadable(Path folder) {
    return unreadable.contains(folder);
  }

  /** The names in the folder, in no order. */
  String[] list(Path folder) {
    String[] names = tree.list(folder);
    Set<String> files = addedFiles.getOrDefault(folder, Set.of());
    Set<String> subfolders = addedFolders.getOrDefault(folder, Set.of());
    if (names == null) {
      names = NOTHING;
      if (files.isEmpty() && subfolders.isEmpty()) {
        unreadable.add(folder);
      }
    }
    if (files.isEmpty() && subfolders.isEmpty()) {
      return names;
    }
    Set<String> all = new HashSet<>(Arrays.asList(names));
    all.addAll(files);
    all.addAll(subfolders);
    return all.toArray(NOTHING);
  }
}
