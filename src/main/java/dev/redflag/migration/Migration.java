package dev.redflag.migration;

import java.nio.file.Path;

/**
 * One migration of a project: a file, and what is to be done with it.
 *
 * @param name the folder's or file's name as the tool knows it; null for standard input
 * @param file the file on disk; null for standard input
 * @param path the path as it is shown to people, with {@code /} as separator
 * @param text the text if it does not come from {@code file}, as with standard input; else null
 * @param linted whether findings are wanted; if not, the migration is history only
 * @param unit the deploy unit: migrations of the same number are deployed together
 */
public record Migration(
    String name, Path file, String path, String text, boolean linted, int unit) {

  /** The same as history alone, in a deploy unit that is past. */
  public Migration asHistory(int pastUnit) {
    return new Migration(name, file, path, text, false, pastUnit);
  }

  @Override
  public String toString() {
    return name == null ? path : name;
  }
}
