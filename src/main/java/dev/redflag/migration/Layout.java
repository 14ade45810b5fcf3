package dev.redflag.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a tool makes of a folder.
 *
 * @param tool the tool
 * @param root the folder
 * @param forward the files that the tool runs, in its order
 * @param borrowed those of {@code forward} that belong to another layout and are history only, by
 *     identity
 * @param drafts files beside them that are judged alone, after all of {@code forward}
 * @param others files that are left out, because they are for another database
 * @param consumed names of folders in {@code root} that need no look any more
 * @param complete see {@link Project#complete()}
 * @param notes what the user should be told
 * @param otherDatabase the database if it is not PostgreSQL, which leaves nothing to lint; else
 *     null
 */
record Layout(
    MigrationTool tool,
    Folder root,
    List<Entry> forward,
    Set<Entry> borrowed,
    List<Entry> drafts,
    List<Entry> others,
    Set<String> consumed,
    boolean complete,
    List<String> notes,
    String otherDatabase) {

  /** A layout of files in one folder. */
  static Layout of(
      MigrationTool tool, Folder root, List<Entry> forward, boolean complete, List<String> notes) {
    return ofFolders(tool, root, forward, List.of(), Set.of(), complete, notes);
  }

  /** A layout with a folder for each migration. */
  static Layout ofFolders(
      MigrationTool tool,
      Folder root,
      List<Entry> forward,
      List<Entry> drafts,
      Set<String> consumed,
      boolean complete,
      List<String> notes) {
    return new Layout(
        tool, root, forward, Set.of(), drafts, List.of(), consumed, complete, notes, null);
  }

  /** A folder of migrations for another database: nothing in it is linted. */
  static Layout ofOtherDatabase(MigrationTool tool, Folder root, String database) {
    return new Layout(
        tool,
        root,
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        Set.of(root.names()),
        true,
        List.of(root.shown() + ": is for " + database + ", not PostgreSQL, and is left out"),
        database);
  }

  /** The same, if {@code whole}, and else incomplete. */
  Layout withComplete(boolean whole) {
    return new Layout(
        tool,
        root,
        forward,
        borrowed,
        drafts,
        others,
        consumed,
        complete && whole,
        notes,
        otherDatabase);
  }

  /** The same with files that are left out. */
  Layout withOthers(List<Entry> files) {
    return new Layout(
        tool, root, forward, borrowed, drafts, files, consumed, complete, notes, otherDatabase);
  }

  /** Whether the layout knows {@code file}, whatever it does with it. */
  boolean knows(Path file) {
    return find(forward, file) != null
        || find(drafts, file) != null
        || find(others, file) != null
        || (otherDatabase != null && file.startsWith(root.path()));
  }

  static Entry find(List<Entry> entries, Path file) {
    Path folder = file.getParent();
    Path last = folder == null ? null : folder.getFileName();
    String folderName = last == null ? "" : last.toString();
    String name = file.getFileName().toString();
    for (Entry entry : entries) {
      // The path last: it takes longest.
      if (entry.folder().name().equals(folderName)
          && entry.file().equals(name)
          && entry.folder().path().equals(folder)) {
        return entry;
      }
    }
    return null;
  }
}
