package dev.redflag.source;

import java.io.File;
import java.nio.file.Path;

/** The files on disk; links are followed. */
final class Disk implements FileTree {

  // java.io throughout: the classes of java.nio.file are loaded for little else at start.

  @Override
  public String[] list(Path folder) {
    return new File(folder.toString()).list();
  }

  @Override
  public boolean isFolder(Path path) {
    return new File(path.toString()).isDirectory();
  }

  @Override
  public boolean isFolder(Path folder, String name) {
    return new File(folder.toString(), name).isDirectory();
  }

  @Override
  public boolean exists(Path path) {
    return new File(path.toString()).exists();
  }

  @Override
  public boolean exists(Path folder, String child, String name) {
    return new File(folder.toString(), child.concat(File.separator).concat(name)).exists();
  }

  @Override
  public SourceFile read(Path file, String shown) throws SourceReadException {
    return SourceReader.read(file, shown);
  }

  @Override
  public boolean isOnDisk(Path file) {
    return true;
  }
}
