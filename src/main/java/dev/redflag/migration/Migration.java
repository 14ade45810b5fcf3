package dev.redflag.migration;

import java.nio.file.Path;
import java.util.Objects;

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

  // By hand: what a record has by itself is made of method handles when it is first called.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Migration that
            && unit == that.unit
            && linted == that.linted
            && path.equals(that.path)
            && Objects.equals(name, that.name)
            && Objects.equals(file, that.file)
            && Objects.equals(text, that.text));
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + unit;
  }

  @Override
  public String toString() {
    return name == null ? path : name;
  }
}
