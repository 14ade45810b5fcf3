package dev.redflag.migration;

import dev.redflag.git.Changes;
import java.nio.file.Path;

/**
 * What of a layout is to be linted where only changes are: the migrations that the ref lacks, or,
 * in comparison with the last commit, those that are not as they are there.
 */
final class ChangedFiles {

  private final Changes changes;
  private final Layout layout;
  private final Path root;

  /**
   * @param changes null if all is to be linted
   */
  ChangedFiles(Changes changes, Layout layout) {
    this.changes = changes;
    this.layout = layout;
    this.root =
        changes == null ? null : LayoutChanges.inRepository(layout.root().path(), changes.root());
  }

  /** Whether {@code entry} is to be linted. */
  boolean holds(Entry entry) {
    return changes == null || runsLast(entry) || (isModified(entry) && changes.ref() == null);
  }

  /** Whether {@code entry} runs after all that the commit has, wherever its name sorts. */
  boolean runsLast(Entry entry) {
    return changes != null
        && (isAdded(entry) || (isModified(entry) && layout.tool().runsAgain(entry.name())));
  }

  /** Whether the commit has not {@code entry}. */
  private boolean isAdded(Entry entry) {
    return changes.added().contains(file(entry));
  }

  private boolean isModified(Entry entry) {
    return changes.modified().contains(file(entry));
  }

  private Path file(Entry entry) {
    Path path = entry.path();
    Path from = layout.root().path();
    return path.startsWith(from) ? root.resolve(from.relativize(path)) : path;
  }
}
