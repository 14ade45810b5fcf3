package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A folder as the tools see it: its names in bytewise order, each looked at only when asked.
 *
 * <p>{@link Folders} makes them, one for each folder.
 */
final class Folder {

  private static final byte UNKNOWN = 0;
  private static final byte FILE = 1;
  private static final byte FOLDER = 2;

  private final Folders folders;
  private final Path path;
  private final String shown;
  private String[] names;
  private byte[] kinds;
  private List<String> sqlFiles;
  private List<Layout> layouts;

  Folder(Folders folders, Path path, String shown) {
    this.folders = folders;
    this.path = path;
    this.shown = shown;
  }

  /** The folder, absolute. */
  Path path() {
    return path;
  }

  /** The folder as it is shown to people. */
  String shown() {
    return shown;
  }

  /** What {@code name} in this folder is called when it is shown to people. */
  String shown(String name) {
    return ShownPath.child(shown, name);
  }

  /** The folder's own name; empty for a root. */
  String name() {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** The names of all that is in the folder. */
  String[] names() {
    String[] known = names;
    if (known == null) {
      known = folders.list(path);
      Arrays.sort(known, Bytewise.ORDER);
      kinds = new byte[known.length];
      names = known;
    }
    return known;
  }

  /** Whether the folder holds a file or folder called {@code name}. */
  boolean contains(String name) {
    return Arrays.binarySearch(names(), name, Bytewise.ORDER) >= 0;
  }

  /** Whether entry {@code index} of {@link #names()} is a folder. */
  boolean isFolder(int index) {
    String name = names()[index];
    if (kinds[index] == UNKNOWN) {
      boolean folder =
          folders.isAddedFolder(path, name)
              || (!folders.isAddedFile(path, name) && folders.tree().isFolder(path.resolve(name)));
      kinds[index] = folder ? FOLDER : FILE;
    }
    return kinds[index] == FOLDER;
  }

  /** The text of the file {@code name} in this folder. */
  SourceFile read(String name) throws SourceReadException {
    return folders.tree().read(path.resolve(name), shown(name));
  }

  /** The folder {@code name} in this one. */
  Folder child(String name) {
    return folders.get(path.resolve(name), shown(name));
  }

  /** The folder that this one lies in, or null. */
  Folder parent() {
    Path parent = path.getParent();
    return parent == null ? null : folders.get(parent, ShownPath.parent(shown));
  }

  /** The names of the SQL files in the folder, in bytewise order. */
  List<String> sqlFiles() {
    List<String> known = sqlFiles;
    if (known == null) {
      known = new ArrayList<>();
      String[] all = names();
      for (int i = 0; i < all.length; i++) {
        if (FileNames.isSql(all[i]) && !isFolder(i)) {
          known.add(all[i]);
        }
      }
      sqlFiles = known;
    }
    return known;
  }

  /** Whether the folder could not be listed. */
  boolean isUnreadable() {
    names();
    return folders.isUnreadable(path);
  }

  /** What the migration tools make of the folder; found once. */
  List<Layout> layouts() {
    List<Layout> known = layouts;
    if (known == null) {
      known = Tools.layouts(this);
      layouts = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return shown;
  }
}
