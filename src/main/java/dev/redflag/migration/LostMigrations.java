package dev.redflag.migration;

import dev.redflag.config.ConfigException;
import dev.redflag.config.ConfigFinder;
import dev.redflag.git.Changes;
import dev.redflag.git.GitException;
import dev.redflag.source.FileTree;
import dev.redflag.source.SourceReadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The migrations of a ref whose files are gone, in the layouts that they had there. */
final class LostMigrations {

  /** None, because nothing is compared or no file is gone. */
  static final LostMigrations NONE = new LostMigrations(null, List.of());

  private final FileTree before;
  private final List<Lost> all;

  private LostMigrations(FileTree before, List<Lost> all) {
    this.before = before;
    this.all = all;
  }

  /**
   * A migration that is gone.
   *
   * @param layout the layout that it was in
   */
  record Lost(Layout layout, Entry entry, String text) {

    /** Whether it was in what is {@code now} in the same folder. */
    boolean isOf(Layout now) {
      return layout.root().path().equals(now.root().path())
          && (layout.tool().name().equals(now.tool().name()) || now.root().layouts().size() == 1);
    }
  }

  static LostMigrations of(Changes changes, Path workingDirectory, ConfigFinder configs)
      throws InputException, ConfigException {
    if (changes == null || changes.ref() == null || changes.deleted().isEmpty()) {
      return NONE;
    }
    try {
      FileTree before = changes.before(List.of(changes.root()));
      Selector selector = new Selector(new Folders(before), configs);
      for (Path file : changes.deleted()) {
        if (PrismaFiles.isSchema(file)) {
          continue;
        }
        String shown = ShownPath.of(workingDirectory.relativize(file));
        selector.selectChanged(new Argument(file, shown, false), changes.root());
      }
      return new LostMigrations(before, lost(selector, changes.deleted()));
    } catch (GitException | SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private static List<Lost> lost(Selector selector, Set<Path> deleted) throws SourceReadException {
    List<Lost> lost = new ArrayList<>();
    for (Selection selection : selector.selections()) {
      Layout layout = selection.layout();
      for (Entry entry : layout.forward()) {
        if (deleted.contains(entry.path()) && !layout.tool().runsAgain(entry.name())) {
          lost.add(new Lost(layout, entry, entry.folder().read(entry.file()).text()));
        }
      }
    }
    return lost;
  }

  List<Lost> all() {
    return all;
  }

  /** Those of {@code layout}. */
  List<Lost> of(Layout layout) {
    List<Lost> own = new ArrayList<>();
    for (Lost lost : all) {
      if (lost.isOf(layout)) {
        own.add(lost);
      }
    }
    return own;
  }

  /** The text of a file as it was, or null if it may be read on disk. */
  String text(Entry entry) throws InputException {
    if (before.isOnDisk(entry.path())) {
      return null;
    }
    try {
      return entry.folder().read(entry.file()).text();
    } catch (SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
  }
}
