package dev.redflag.migration;

import java.nio.file.Path;

/** Paths as they are shown to people: as they were given, with {@code /} as separator. */
final class ShownPath {

  private ShownPath() {}

  static String of(Path path) {
    String shown = path.toString().replace('\\', '/');
    return shown.isEmpty() ? "." : shown;
  }

  static String child(String folder, String name) {
    if (folder.equals(".")) {
      return name;
    }
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  static String parent(String path) {
    if (path.equals(".")) {
      return "..";
    }
    if (path.equals("..") || path.endsWith("/..")) {
      return path + "/..";
    }
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return ".";
    }
    return slash == 0 ? "/" : path.substring(0, slash);
  }
}
