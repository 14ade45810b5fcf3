package dev.redflag.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The folders that Flyway reads together: one and all below it.
 *
 * <p>A project may name several folders and not all of them at once, such as one for each
 * environment. That shows when two of them hold the same version, which Flyway refuses. Then the
 * larger ones that get along are one history, and each other one is a history of its own, with
 * those of the first that it gets along with before it.
 */
final class FlywayTree {

  private final Folder root;
  private final boolean bare;
  private boolean complete = true;

  private FlywayTree(Folder root, boolean bare) {
    this.root = root;
    this.bare = bare;
  }

  /** The files of one folder directly in the root, with all below it; or those in the root. */
  private static final class Group {
    final Folder folder;
    final List<FlywayFile> files = new ArrayList<>();
    final Set<String> keys = new HashSet<>();

    Group(Folder folder) {
      this.folder = folder;
    }

    boolean collidesWith(Set<String> others) {
      return !Collections.disjoint(keys, others);
    }
  }

  /** What Flyway makes of {@code root}, an empty list if nothing. */
  static List<Layout> detect(Folder root) {
    boolean bare = false;
    if (!root.sqlFiles().isEmpty()) {
      bare = isFlywayPlace(root);
      if (holdsFiles(root, bare)) {
        return new FlywayTree(root, bare).layouts(allFolders(root));
      }
    }
    List<String> folders = new ArrayList<>();
    String[] names = root.names();
    boolean migrations = root.name().equals("migration") || root.name().equals("migrations");
    if (migrations) {
      bare = isFlywayPlace(root);
    }
    for (int i = 0; i < names.length; i++) {
      boolean candidate = migrations || names[i].startsWith("migration");
      if (candidate
          && !isLeftOut(names[i])
          && root.isFolder(i)
          && holdsFiles(root.child(names[i]), bare || names[i].startsWith("migration"))) {
        folders.add(names[i]);
      }
    }
    // One folder is a root by itself, and found there.
    return folders.size() < 2 ? List.of() : new FlywayTree(root, bare).layouts(folders);
  }

  /** Whether the path says Flyway, so that a number needs no {@code V} before it. */
  private static boolean isFlywayPlace(Folder folder) {
    String path = folder.path().toString().replace('\\', '/') + "/";
    return path.contains("/db/migration/")
        || path.contains("/src/main/resources/")
        || path.contains("flyway");
  }

  /** Whether Flyway's files lie directly in the folder, and no others with numbers. */
  private static boolean holdsFiles(Folder folder, boolean bare) {
    boolean found = false;
    for (String file : folder.sqlFiles()) {
      if (FlywayFile.of(folder, file, bare) != null) {
        found = true;
      } else if (FileNames.numberEnd(file) > 0 && !FileNames.isDown(file)) {
        return false;
      }
    }
    return found;
  }

  private static List<String> allFolders(Folder root) {
    List<String> folders = new ArrayList<>();
    String[] names = root.names();
    for (int i = 0; i < names.length; i++) {
      if (!isLeftOut(names[i]) && !FileNames.isSql(names[i]) && root.isFolder(i)) {
        folders.add(names[i]);
      }
    }
    return folders;
  }

  private static boolean isLeftOut(String folder) {
    return FileNames.isSkippedFolder(folder)
        || FileNames.isDownFolder(folder)
        || FileNames.isFolderOfOtherDatabase(folder);
  }

  private List<Layout> layouts(List<String> folders) {
    List<Group> groups = new ArrayList<>();
    Group direct = new Group(root);
    collect(root, direct, false);
    for (String name : folders) {
      Group group = new Group(root.child(name));
      collect(group.folder, group, true);
      if (!group.files.isEmpty()) {
        groups.add(group);
      }
    }
    Collections.sort(
        groups,
        new Comparator<>() {
          @Override
          public int compare(Group a, Group b) {
            int order = b.files.size() - a.files.size();
            return order != 0 ? order : Bytewise.ORDER.compare(a.folder.name(), b.folder.name());
          }
        });
    groups.add(0, direct);
    return layouts(groups, new HashSet<>(folders));
  }

  private List<Layout> layouts(List<Group> groups, Set<String> consumed) {
    List<Group> base = new ArrayList<>();
    List<Group> rest = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Group group : groups) {
      if (group.collidesWith(keys)) {
        rest.add(group);
      } else {
        base.add(group);
        keys.addAll(group.keys);
      }
    }
    List<Layout> layouts = new ArrayList<>();
    layouts.add(layout(root, base, Set.of(), consumed));
    for (Group group : rest) {
      List<Group> together = new ArrayList<>();
      Set<Entry> borrowed = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Group other : base) {
        if (!group.collidesWith(other.keys)) {
          together.add(other);
          for (FlywayFile file : other.files) {
            borrowed.add(file.entry());
          }
        }
      }
      together.add(group);
      layouts.add(layout(group.folder, together, borrowed, Set.of()));
    }
    return layouts;
  }

  private Layout layout(
      Folder folder, List<Group> groups, Set<Entry> borrowed, Set<String> consumed) {
    List<FlywayFile> files = new ArrayList<>();
    for (Group group : groups) {
      files.addAll(group.files);
    }
    Collections.sort(files, FlywayFile.ORDER);
    List<Entry> forward = new ArrayList<>(files.size());
    for (FlywayFile file : files) {
      if (file.kind() != 'B' || isNeeded(file, files)) {
        forward.add(file.entry());
      }
    }
    return new Layout(
        Flyway.TOOL,
        folder,
        forward,
        borrowed,
        List.of(),
        List.of(),
        consumed,
        complete,
        List.of(),
        null);
  }

  /** Whether a baseline stands for versions that are not there any more. */
  private static boolean isNeeded(FlywayFile baseline, List<FlywayFile> files) {
    for (FlywayFile file : files) {
      if (file.kind() == 'V' && file.entry().version().compareTo(baseline.entry().version()) <= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds the files of a folder, those first that go forward without doubt. Flyway runs what is only
   * called a way back, as long as its version is its own.
   */
  private void addFiles(Folder folder, Group group, boolean down) {
    for (String file : folder.sqlFiles()) {
      if (FileNames.isDown(file) != down || (down && FileNames.isSurelyDown(file))) {
        continue;
      }
      FlywayFile found = FlywayFile.of(folder, file, bare);
      if (found != null && (group.keys.add(found.key()) || !down)) {
        group.files.add(found);
      }
    }
  }

  private void collect(Folder folder, Group group, boolean deep) {
    addFiles(folder, group, false);
    addFiles(folder, group, true);
    String[] names = folder.names();
    for (int i = 0; i < names.length; i++) {
      if (FileNames.isMigrationInOtherLanguage(names[i])) {
        complete = false;
      }
      if (deep && !isLeftOut(names[i]) && !FileNames.isSql(names[i]) && folder.isFolder(i)) {
        collect(folder.child(names[i]), group, true);
      }
    }
  }
}
