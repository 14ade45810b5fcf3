package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Folder parent;
  private final String name;
  private final String shown;
  private final Map<String, Folder> children = new HashMap<>();
  private Path path;
  private String[] names;
  private byte[] kinds;
  private List<String> sqlFiles;
  private List<Layout> layouts;

  /** The folder at {@code path}. */
  Folder(Folders folders, Path path, String shown) {
    this.folders = folders;
    this.parent = null;
    Path last = path.getFileName();
    this.name = last == null ? "" : last.toString();
    this.shown = shown;
    this.path = path;
  }

  // A project has hundreds, of which most are asked for nothing but their name.
  private Folder(Folder parent, String name) {
    this.folders = parent.folders;
    this.parent = parent;
    this.name = name;
    this.shown = parent.shown(name);
  }

  /** The folder, absolute. */
  Path path() {
    Path known = path;
    if (known == null) {
      known = parent.path().resolve(name);
      path = known;
    }
    return known;
  }

  /** The path of what is called {@code entry} in this folder, absolute. */
  Path path(String entry) {
    return path == null
        ? parent.path().resolve(name.concat("/").concat(entry))
        : path.resolve(entry);
  }

  /** The path of what is called {@code entry} in this folder, absolute and written out. */
  String location(String entry) {
    return path == null
        ? parent.location(name).concat("/").concat(entry)
        : path.toString().concat("/").concat(entry);
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
    return name;
  }

  /** The names of all that is in the folder. */
  String[] names() {
    String[] known = names;
    if (known == null) {
      known = folders.list(path());
      Bytewise.sort(known);
      kinds = new byte[known.length];
      names = known;
    }
    return known;
  }

  /** Whether the folder holds a file or folder called {@code name}. */
  boolean contains(String name) {
    return Arrays.binarySearch(names(), name, Bytewise.ORDER) >= 0;
  }

  /** Whether there is a folder {@code child} in this one that holds something called that. */
  boolean holds(String child, String name) {
    Folder known = children.get(child);
    boolean listed = known != null && known.names != null;
    return listed ? known.contains(name) : folders.exists(path(), child, name);
  }

  /** Whether entry {@code index} of {@link #names()} is a folder. */
  boolean isFolder(int index) {
    String entry = names()[index];
    if (kinds[index] == UNKNOWN) {
      boolean folder =
          folders.isAddedFolder(path(), entry)
              || (!folders.isAddedFile(path(), entry) && folders.tree().isFolder(path(), entry));
      kinds[index] = folder ? FOLDER : FILE;
    }
    return kinds[index] == FOLDER;
  }

  /** The text of the file {@code name} in this folder. */
  SourceFile read(String name) throws SourceReadException {
    return folders.tree().read(path(name), shown(name));
  }

  /** The folder {@code name} in this one. */
  Folder child(String name) {
    Folder child = children.get(name);
    if (child == null) {
      child = folders.known(this, name);
      if (child == null) {
        child = new Folder(this, name);
      }
      children.put(name, child);
    }
    return child;
  }

  /** The folder {@code name} in this one if it was asked for before, else null. */
  Folder knownChild(String name) {
    return children.get(name);
  }

  /** The folder that this one lies in, or null. */
  Folder parent() {
    if (parent != null) {
      return parent;
    }
    Path above = path().getParent();
    return above == null ? null : folders.get(above, ShownPath.parent(shown));
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
    return folders.isUnreadable(path());
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
