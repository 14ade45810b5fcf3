package dev.redflag.migration;

import dev.redflag.git.Changes;
import dev.redflag.migration.LostMigrations.Lost;
import dev.redflag.source.SourceReadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What became of the migrations of a layout since a ref, or since the last commit.
 *
 * <p>A migration that the ref has under the same name and with the same text is the same, wherever
 * its folder was: a project may have moved.
 */
final class LayoutChanges {

  private final Changes changes;
  private final Layout layout;
  private final Path root;
  private final List<Lost> gone = new ArrayList<>();
  private final IdentityHashMap<Entry, Lost> renamed = new IdentityHashMap<>();
  private final IdentityHashMap<Entry, Lost> moved = new IdentityHashMap<>();

  /**
   * @param changes null if nothing is compared, so that all is to be linted
   */
  LayoutChanges(Changes changes, Layout layout, LostMigrations lost) throws InputException {
    this.changes = changes;
    this.layout = layout;
    this.root = changes == null ? null : inRepository(layout.root().path(), changes.root());
    if (lost != LostMigrations.NONE) {
      gone.addAll(lost.of(layout));
      findAgain(lost);
    }
  }

  /** The folder as git has it, which knows no file by a way that leads through a link. */
  static Path inRepository(Path folder, Path repository) {
    try {
      Path real = folder.toRealPath();
      Path realRoot = repository.toRealPath();
      return real.startsWith(realRoot) ? repository.resolve(realRoot.relativize(real)) : folder;
    } catch (IOException e) {
      // It lies in the index alone.
      return folder;
    }
  }

  private void findAgain(LostMigrations lost) throws InputException {
    for (Entry entry : layout.forward()) {
      if (!isAdded(entry)) {
        continue;
      }
      String text = text(entry);
      Lost same = null;
      for (Lost one : lost.all()) {
        boolean named = one.entry().name().equals(entry.name());
        if (one.text().equals(text) && (named || (same == null && gone.contains(one)))) {
          same = one;
          if (named) {
            break;
          }
        }
      }
      if (same != null) {
        (same.entry().name().equals(entry.name()) ? moved : renamed).put(entry, same);
        gone.remove(same);
      }
    }
  }

  private static String text(Entry entry) throws InputException {
    try {
      return entry.folder().read(entry.file()).text();
    } catch (SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  /** Whether {@code entry} is to be linted. */
  boolean holds(Entry entry) {
    return changes == null || runsLast(entry) || (isModified(entry) && changes.ref() == null);
  }

  /** Whether {@code entry} runs after all that the commit has, wherever its name sorts. */
  boolean runsLast(Entry entry) {
    return isNew(entry) || (isModified(entry) && layout.tool().runsAgain(entry.name()));
  }

  /** Whether the commit has not {@code entry}, under whatever name. */
  boolean isNew(Entry entry) {
    return isAdded(entry) && !moved.containsKey(entry) && !renamed.containsKey(entry);
  }

  /** Whether {@code entry} has run with another text; one that runs again is not meant. */
  boolean isEdited(Entry entry) {
    return isModified(entry) && changes.ref() != null && !layout.tool().runsAgain(entry.name());
  }

  /** What {@code entry} was under another name, or null. */
  Lost formerly(Entry entry) {
    return renamed.get(entry);
  }

  /** What is gone for good. */
  List<Lost> gone() {
    return gone;
  }

  private boolean isAdded(Entry entry) {
    return changes != null && changes.added().contains(file(entry));
  }

  private boolean isModified(Entry entry) {
    return changes != null && changes.modified().contains(file(entry));
  }

  /** The file as git knows it. */
  Path file(Entry entry) {
    Path path = entry.path();
    Path from = layout.root().path();
    return path.startsWith(from) ? root.resolve(from.relativize(path)) : path;
  }
}
