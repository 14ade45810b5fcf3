package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.nio.file.Path;

/**
 * A file that holds SQL.
 *
 * @param file the file on disk
 * @param path the path as it is shown to people, with {@code /} as separator
 * @param named whether it was named itself, and not a folder around it
 */
public record SqlFile(Path file, String path, boolean named) {

  /** The text; only what was named may be a pipe. */
  public SourceFile read() throws SourceReadException {
    return named ? SourceReader.readNamed(file, path) : SourceReader.read(file, path);
  }
}
