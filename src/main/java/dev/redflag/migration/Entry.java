package dev.redflag.migration;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that a tool runs, or that lies beside those it runs.
 *
 * @param name the file's or folder's name as the tool knows it
 * @param folder the folder that holds the file
 * @param file the name of the file
 * @param version the number that the tool orders it by
 */
record Entry(String name, Folder folder, String file, Version version) {

  /** An entry that is known by the name of its file, and ordered by the number it begins with. */
  static Entry numbered(Folder folder, String file) {
    int start = file.startsWith("V") || file.startsWith("v") ? 1 : 0;
    return new Entry(file, folder, file, Version.in(file, start, Version.end(file, start)));
  }

  Path path() {
    return folder.path(file);
  }

  /** The absolute path, written out. */
  String location() {
    return folder.location(file);
  }

  String shown() {
    return folder.shown(file);
  }

  // Written out: entries are keys, and the record's own would be linked at every start.
  @Override
  public boolean equals(Object other) {
    return other instanceof Entry that
        && file.equals(that.file)
        && folder == that.folder
        && Objects.equals(name, that.name)
        && Objects.equals(version, that.version);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(folder) + file.hashCode();
  }
}
