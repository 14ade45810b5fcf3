package dev.redflag.migration;

import java.nio.file.Path;

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
    return folder.path().resolve(file);
  }

  String shown() {
    return folder.shown(file);
  }
}
