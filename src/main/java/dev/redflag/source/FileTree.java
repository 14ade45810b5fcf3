package dev.redflag.source;

import java.nio.file.Path;

/**
 * Files and folders: those on disk, or those of a commit.
 *
 * <p>Paths are absolute and normalized.
 */
public interface FileTree {

  /** What lies on disk. */
  FileTree DISK = new Disk();

  /** The names in {@code folder}, in no order; null if it cannot be listed. */
  String[] list(Path folder);

  /** Whether {@code path} is a folder. */
  boolean isFolder(Path path);

  /** Whether {@code name} in {@code folder} is a folder. */
  boolean isFolder(Path folder, String name);

  /** Whether there is anything at {@code path}. */
  boolean exists(Path path);

  /** Whether there is anything called {@code name} in the folder {@code child} of a folder. */
  boolean exists(Path folder, String child, String name);

  /**
   * The text of {@code file}.
   *
   * @param shown the path as it is shown to people, with {@code /} as separator
   */
  SourceFile read(Path file, String shown) throws SourceReadException;

  /** Whether what lies on disk at {@code file} is the same, so that it can be read there. */
  boolean isOnDisk(Path file);
}
