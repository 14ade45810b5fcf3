package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * No known tool: numbered files, or a folder of files for each version, or a file alone.
 *
 * <p>How they are run is not known, and nothing is said that depends on it.
 */
final class Plain implements MigrationTool {

  static final Plain TOOL = new Plain();

  private Plain() {}

  /**
   * Whether numbered files or folders of versions in {@code root} are all that made the schema: an
   * unnumbered file beside them may well be what they start from.
   */
  static boolean isComplete(Folder root) {
    for (String file : root.sqlFiles()) {
      if (FileNames.numberEnd(file) == 0 && !FileNames.isDown(file)) {
        return false;
      }
    }
    return true;
  }

  /** Folders such as {@code v1.10}, each with SQL files in it. */
  static Layout detectVersionFolders(Folder root) {
    List<String> folders = versionFolders(root);
    if (folders.isEmpty()) {
      return null;
    }
    List<Entry> forward = new ArrayList<>();
    List<Entry> others = new ArrayList<>();
    boolean complete = isComplete(root);
    for (String name : folders) {
      Folder folder = root.child(name);
      SqlFolder files = new SqlFolder(folder);
      Version version = version(name);
      for (Entry entry : files.numbered()) {
        forward.add(new Entry(name + "/" + entry.file(), folder, entry.file(), version));
      }
      for (String file : folder.sqlFiles()) {
        if (FileNames.numberEnd(file) == 0
            && !FileNames.isDown(file)
            && Layout.find(files.others(), folder.path().resolve(file)) == null) {
          forward.add(new Entry(name + "/" + file, folder, file, version));
        }
      }
      others.addAll(files.others());
      complete &= files.complete();
    }
    // One folder of unnumbered files may be anything, such as a dump for each release.
    if (folders.size() == 1 && FileNames.numberEnd(forward.get(0).file()) == 0) {
      return null;
    }
    Set<String> consumed = new HashSet<>(folders);
    return Layout.ofFolders(TOOL, root, forward, List.of(), consumed, complete, List.of())
        .withOthers(others);
  }

  private static List<String> versionFolders(Folder root) {
    List<String> folders = new ArrayList<>();
    String[] names = root.names();
    for (int i = 0; i < names.length; i++) {
      if (isVersion(names[i]) && root.isFolder(i) && !root.child(names[i]).sqlFiles().isEmpty()) {
        folders.add(names[i]);
      }
    }
    Collections.sort(
        folders,
        new Comparator<>() {
          @Override
          public int compare(String a, String b) {
            int order = version(a).compareTo(version(b));
            return order != 0 ? order : Bytewise.ORDER.compare(a, b);
          }
        });
    return folders;
  }

  private static Version version(String folder) {
    return Version.in(folder, 0, folder.length());
  }

  /** Whether a folder's name is a version and nothing else: {@code 1.10}, {@code v2}. */
  private static boolean isVersion(String name) {
    int start = name.startsWith("v") || name.startsWith("V") ? 1 : 0;
    return start < name.length()
        && Version.digitsEnd(name, start) > start
        && Version.end(name, start) == name.length();
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return Wrap.UNKNOWN;
  }

  @Override
  public boolean settingsOutliveFile() {
    return false;
  }

  @Override
  public String ownTable() {
    return null;
  }
}
