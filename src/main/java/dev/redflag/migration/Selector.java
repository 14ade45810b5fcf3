package dev.redflag.migration;

import dev.redflag.config.ConfigException;
import dev.redflag.config.ConfigFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the layouts that arguments belong to, and what of them is wanted.
 *
 * <p>A layout is looked for from above: so a file is found in the same one as when its folder, or
 * any folder above, is walked.
 */
final class Selector {

  /** How many folders above are looked at where there is no git repository to end the search. */
  private static final int HEIGHT = 6;

  private final Folders folders;
  private final ConfigFinder configs;
  private final IdentityHashMap<Layout, Selection> selections = new IdentityHashMap<>();
  private final List<Argument> alone = new ArrayList<>();
  private final Set<String> unclaimed = new TreeSet<>(Bytewise.ORDER);
  private final Set<String> notes = new TreeSet<>(Bytewise.ORDER);

  Selector(Folders folders, ConfigFinder configs) {
    this.folders = folders;
    this.configs = configs;
  }

  Collection<Selection> selections() {
    return selections.values();
  }

  /** The files that belong to no layout. */
  List<Argument> alone() {
    return alone;
  }

  /** What the user should be told, in bytewise order. */
  Set<String> notes() {
    if (!unclaimed.isEmpty()) {
      notes.add(notRun(new ArrayList<>(unclaimed)));
      unclaimed.clear();
    }
    return notes;
  }

  private Selection selection(Layout layout) {
    Selection selection = selections.get(layout);
    if (selection == null) {
      selection = new Selection(layout);
      selections.put(layout, selection);
    }
    return selection;
  }

  /** Selects a file that was named. */
  void selectFile(Argument argument) {
    List<Folder> above = above(argument.path(), argument.shown());
    if (!isBelowDownFolder(above)) {
      for (Folder folder : above) {
        for (Layout layout : folder.layouts()) {
          if (select(layout, argument)) {
            return;
          }
        }
      }
      if (!FileNames.isDown(argument.path().getFileName().toString())) {
        alone.add(argument);
        return;
      }
    }
    notes.add(argument.shown() + ": undoes a migration or fills in samples, and is not linted");
  }

  /**
   * Selects a file that changed, if it is one that a walk from {@code root} would find.
   *
   * @param root the root of the repository
   */
  void selectChanged(Argument argument, Path root) throws ConfigException {
    for (Path at = argument.path().getParent(); !at.equals(root); at = at.getParent()) {
      String name = at.getFileName().toString();
      if (FileNames.isSkippedFolder(name)
          || FileNames.isDownFolder(name)
          || FileNames.isFolderOfOtherDatabase(name)) {
        return;
      }
    }
    if (PrismaFiles.isSchema(argument.path())) {
      selectPrisma(argument.path(), argument.shown());
      return;
    }
    for (Folder folder : above(argument.path(), argument.shown())) {
      for (Layout layout : folder.layouts()) {
        Entry entry = Layout.find(layout.forward(), argument.path());
        if (entry == null) {
          entry = Layout.find(layout.drafts(), argument.path());
        }
        if (entry != null && !layout.borrowed().contains(entry)) {
          selection(layout).add(entry);
          return;
        }
        if (layout.knows(argument.path())) {
          return;
        }
      }
    }
    if (FileNames.isSql(argument.path().getFileName().toString())
        && !FileNames.isDown(argument.path().getFileName().toString())
        && !configs.find(argument.path().getParent()).excludes(argument.path())) {
      unclaimed.add(argument.shown());
    }
  }

  /** Selects the Prisma project that the schema {@code file} belongs to, and nothing of it. */
  void selectPrisma(Path file, String shown) {
    Folder folder = folders.get(file.getParent(), ShownPath.parent(shown));
    for (int height = 0; height < 2 && folder != null; height++) {
      if (folder.contains("migrations")) {
        for (Layout layout : folder.child("migrations").layouts()) {
          if (layout.tool() instanceof Prisma && layout.otherDatabase() == null) {
            selection(layout);
            return;
          }
        }
      }
      folder = folder.parent();
    }
  }

  /** Selects what is left of the project of a migration that is gone, and nothing of it. */
  void selectWhere(LostMigrations.Lost lost) {
    Folder root = lost.layout().root();
    for (Layout layout : folders.get(root.path(), root.shown()).layouts()) {
      if (lost.isOf(layout)) {
        selection(layout);
      }
    }
  }

  private boolean select(Layout layout, Argument argument) {
    Path file = argument.path();
    if (layout.otherDatabase() != null && file.startsWith(layout.root().path())) {
      notes.addAll(layout.notes());
      return true;
    }
    Entry entry = Layout.find(layout.forward(), file);
    if (entry == null) {
      entry = Layout.find(layout.drafts(), file);
    }
    if (entry != null) {
      if (layout.borrowed().contains(entry)) {
        return false;
      }
      selection(layout).add(entry, argument.shown());
      return true;
    }
    if (Layout.find(layout.others(), file) != null) {
      notes.add(argument.shown() + ": is for another database, and is not linted");
      return true;
    }
    return false;
  }

  /**
   * Whether one of the folders above is for files that are never migrations.
   *
   * <p>Outside of a git repository only the nearest counts: a folder further up may be anybody's.
   */
  private static boolean isBelowDownFolder(List<Folder> above) {
    boolean repository = !above.isEmpty() && above.get(0).contains(".git");
    for (int i = repository ? 1 : Math.max(0, above.size() - 1); i < above.size(); i++) {
      if (FileNames.isDownFolder(above.get(i).name())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Selects all below a folder that was named.
   *
   * @param fallback whether files in no project are taken alone if there is nothing else
   * @return whether any project was found
   */
  boolean selectFolder(Argument argument, boolean fallback) throws ConfigException {
    Folder start = folders.get(argument.path(), argument.shown());
    List<Folder> above = above(start.path(), start.shown());
    boolean down =
        isBelowDownFolder(above)
            || (FileNames.isDownFolder(start.name())
                && !start.shown().equals(".")
                && !start.contains(".git"));
    if (!down && selectFromAbove(start, above)) {
      return true;
    }
    if (down) {
      notes.add(argument.shown() + ": undoes migrations or fills in samples, and is not linted");
      return false;
    }
    Walk walk = new Walk();
    walk.visit(start);
    if (!walk.found && !fallback) {
      return false;
    }
    tell(start, walk);
    return walk.found;
  }

  /** Selects what lies in {@code start} of projects whose root is above it. */
  private boolean selectFromAbove(Folder start, List<Folder> above) {
    boolean found = false;
    for (Folder folder : above) {
      for (Layout layout : folder.layouts()) {
        for (Entry entry : layout.forward()) {
          if (entry.folder().path().startsWith(start.path())
              && !layout.borrowed().contains(entry)) {
            selection(layout).add(entry);
            found = true;
          }
        }
      }
    }
    return found;
  }

  /** The folders above {@code path}, the topmost first, up to the root of the git repository. */
  private List<Folder> above(Path path, String shown) {
    List<Folder> above = new ArrayList<>();
    boolean repository = false;
    String at = ShownPath.parent(shown);
    for (Path folder = path.getParent(); folder != null && !repository; ) {
      above.add(folders.get(folder, at));
      repository = Files.exists(folder.resolve(".git"));
      folder = folder.getParent();
      at = ShownPath.parent(at);
    }
    if (!repository && above.size() > HEIGHT) {
      above = above.subList(0, HEIGHT);
    }
    List<Folder> topmostFirst = new ArrayList<>(above);
    Collections.reverse(topmostFirst);
    return topmostFirst;
  }

  private void tell(Folder start, Walk walk) throws ConfigException {
    if (!walk.otherDatabases.isEmpty()) {
      notes.add(
          MigrationFolders.sample(walk.otherDatabases)
              + ": left out, by the name for another database");
    }
    if (walk.unclaimed.isEmpty()) {
      if (!walk.found && !walk.leftOut) {
        notes.add(start.shown() + ": holds no migrations");
      }
      return;
    }
    List<String> names = new ArrayList<>();
    for (Argument file : walk.unclaimed) {
      if (!configs.find(file.path().getParent()).excludes(file.path())) {
        names.add(file.shown());
      }
    }
    if (names.isEmpty()) {
      return;
    }
    if (walk.found) {
      notes.add(notRun(names));
      return;
    }
    alone.addAll(walk.unclaimed);
    notes.add(start.shown() + ": no order of its files is known, so each is judged alone");
  }

  private static String notRun(List<String> files) {
    return MigrationFolders.sample(files)
        + ": not linted, because no migration tool runs "
        + (files.size() == 1 ? "it" : "them")
        + "; name a file to lint it";
  }

  /** One walk through a folder. */
  private final class Walk {

    final List<Argument> unclaimed = new ArrayList<>();
    final List<String> otherDatabases = new ArrayList<>();
    boolean found;
    boolean leftOut;
    private final FolderWalk walk = new FolderWalk();

    void visit(Folder folder) {
      if (folder.isUnreadable()) {
        notes.add(folder.shown() + ": cannot be listed, and what is in it is not linted");
        return;
      }
      List<Layout> layouts = folder.layouts();
      Set<String> consumed = Set.of();
      for (Layout layout : layouts) {
        if (layout.otherDatabase() != null) {
          notes.addAll(layout.notes());
          leftOut = true;
          return;
        }
        selection(layout).addAll();
        found |= !layout.forward().isEmpty() || !layout.drafts().isEmpty();
        if (!layout.consumed().isEmpty()) {
          consumed = layout.consumed();
        }
      }
      collectUnclaimed(folder, layouts);
      for (Folder child : walk.children(folder, consumed)) {
        String name = child.name();
        if (FileNames.isDownFolder(name)) {
          continue;
        }
        if (FileNames.isFolderOfOtherDatabase(name)) {
          otherDatabases.add(child.shown());
          leftOut = true;
        } else {
          visit(child);
        }
      }
    }

    private void collectUnclaimed(Folder folder, List<Layout> layouts) {
      Set<String> claimed = Set.of();
      if (!layouts.isEmpty()) {
        claimed = new HashSet<>();
        for (Layout layout : layouts) {
          addNames(layout.forward(), folder, claimed);
          addNames(layout.drafts(), folder, claimed);
          addNames(layout.others(), folder, claimed);
        }
      }
      for (String name : folder.sqlFiles()) {
        if (!claimed.contains(name) && !FileNames.isDown(name)) {
          unclaimed.add(new Argument(folder.path().resolve(name), folder.shown(name), false));
        }
      }
    }

    private void addNames(List<Entry> entries, Folder folder, Set<String> names) {
      for (Entry entry : entries) {
        if (entry.folder() == folder) {
          names.add(entry.file());
        }
      }
    }
  }
}
