package dev.redflag.git;

import dev.redflag.source.FileTree;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The SQL files and Prisma schemas in which a repository differs from one of its commits.
 *
 * <p>All paths are absolute. Ignored files differ in nothing. Closing it ends the git that its
 * trees are read with.
 */
public final class Changes implements AutoCloseable {

  private final Repository repository;
  private final String ref;
  private final String base;
  private final FileTree now;
  private final Set<Path> added;
  private final Set<Path> modified;
  private final Set<Path> deleted;

  Changes(
      Repository repository,
      String ref,
      String base,
      FileTree now,
      Set<Path> added,
      Set<Path> modified,
      Set<Path> deleted) {
    this.repository = repository;
    this.ref = ref;
    this.base = base;
    this.now = now;
    this.added = added;
    this.modified = modified;
    this.deleted = deleted;
  }

  /** The ref that was asked for, or null if the comparison is with the last commit. */
  public String ref() {
    return ref;
  }

  /** The root of the work tree. */
  public Path root() {
    return repository.root();
  }

  /** The files as they are: those on disk, or those of the index. */
  public FileTree now() {
    return now;
  }

  /** The files that the commit has not. */
  public Set<Path> added() {
    return added;
  }

  /** The files that the commit has with other content. */
  public Set<Path> modified() {
    return modified;
  }

  /** The files that only the commit has. */
  public Set<Path> deleted() {
    return deleted;
  }

  /**
   * The text of a file as the commit has it.
   *
   * @param shown the path as it is shown to people
   */
  public SourceFile readBefore(Path file, String shown) throws SourceReadException {
    return modified.contains(file) || deleted.contains(file)
        ? repository.read(base, file, shown)
        : FileTree.DISK.read(file, shown);
  }

  /**
   * The files below {@code folders} as the commit has them.
   *
   * @param folders folders in the work tree
   */
  public FileTree before(List<Path> folders) throws GitException {
    return repository.filesOf(base, folders, this);
  }

  /** What is to be said where there is no migration among the files that are to be linted. */
  public String ofNoMigration() {
    if (ref != null) {
      return "no migration is new since " + ref;
    }
    return now == FileTree.DISK
        ? "no migration changed since the last commit"
        : "no migration is staged";
  }

  @Override
  public void close() {
    repository.close();
  }
}
