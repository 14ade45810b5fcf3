package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;

/** One migration of a project: a file, and what is to be done with it. */
public final class Migration {

  private final String name;

  /** Where the file is, while nobody has asked for its path; else null. */
  private final Entry entry;

  private Path file;
  private final String path;
  private final String text;
  private final boolean linted;
  private final int unit;

  /**
   * A migration.
   *
   * @param name the folder's or file's name as the tool knows it; null for standard input
   * @param file the file on disk; null for standard input
   * @param path the path as it is shown to people, with {@code /} as separator
   * @param text the text if it does not come from {@code file}, as with standard input; else null
   * @param linted whether findings are wanted; if not, the migration is history only
   * @param unit the deploy unit: migrations of the same number are deployed together
   */
  public Migration(String name, Path file, String path, String text, boolean linted, int unit) {
    this(name, null, file, path, text, linted, unit);
  }

  /** A migration whose text is the file's. */
  Migration(Entry entry, String path, boolean linted, int unit) {
    this(entry.name(), entry, null, path, null, linted, unit);
  }

  private Migration(
      String name, Entry entry, Path file, String path, String text, boolean linted, int unit) {
    this.name = name;
    this.entry = entry;
    this.file = file;
    this.path = path;
    this.text = text;
    this.linted = linted;
    this.unit = unit;
  }

  /** The folder's or file's name as the tool knows it; null for standard input. */
  public String name() {
    return name;
  }

  /** The file on disk; null for standard input. */
  public Path file() {
    if (file == null && entry != null) {
      file = entry.path();
    }
    return file;
  }

  /**
   * Where the text lies on disk: the absolute path, written out; null if it does not come from
   * there.
   */
  public String location() {
    if (text != null) {
      return null;
    }
    return entry == null ? file.toAbsolutePath().toString() : entry.location();
  }

  /** The path as it is shown to people, with {@code /} as separator. */
  public String path() {
    return path;
  }

  /** The text if it does not come from the file, as with standard input; else null. */
  public String text() {
    return text;
  }

  /** Whether findings are wanted; if not, the migration is history only. */
  public boolean linted() {
    return linted;
  }

  /**
   * The source: the text above, or what the file holds.
   *
   * @throws SourceReadException if the file cannot be read
   */
  public SourceFile read() throws SourceReadException {
    if (text != null) {
      return new SourceFile(path, text, false, text.indexOf('\uFFFD'));
    }
    return entry == null
        ? SourceReader.read(file, path)
        : SourceReader.read(new File(entry.location()), path);
  }

  /** The deploy unit: migrations of the same number are deployed together. */
  public int unit() {
    return unit;
  }

  /** The same as history alone, in a deploy unit that is past. */
  public Migration asHistory(int pastUnit) {
    return new Migration(name, entry, file, path, text, false, pastUnit);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Migration that
            && unit == that.unit
            && linted == that.linted
            && path.equals(that.path)
            && Objects.equals(name, that.name)
            && Objects.equals(file(), that.file())
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
