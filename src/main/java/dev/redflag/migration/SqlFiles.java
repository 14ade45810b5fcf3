package dev.redflag.migration;

import dev.redflag.source.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All SQL files below some paths, those that undo a migration too. */
public final class SqlFiles {

  private static final Comparator<SqlFile> BY_PATH =
      new Comparator<>() {
        @Override
        public int compare(SqlFile a, SqlFile b) {
          return Bytewise.ORDER.compare(a.path(), b.path());
        }
      };

  private SqlFiles() {}

  /**
   * Every SQL file below each of {@code paths}, and those files themselves, in bytewise order of
   * their paths, each once.
   *
   * <p>Hidden folders, dependencies and what a build made are left out, unless they are named.
   *
   * @param workingDirectory what relative paths are relative to
   * @throws InputException if a path does not exist
   */
  public static List<SqlFile> below(Path workingDirectory, List<String> paths)
      throws InputException {
    Folders folders = new Folders(FileTree.DISK);
    List<SqlFile> files = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Argument argument : Argument.all(FileTree.DISK, workingDirectory, paths)) {
      if (!argument.isFolder()) {
        add(new SqlFile(argument.path(), argument.shown(), true), files, seen);
        continue;
      }
      for (Folder folder : new FolderWalk().all(folders.get(argument.path(), argument.shown()))) {
        for (String name : folder.sqlFiles()) {
          add(new SqlFile(folder.path().resolve(name), folder.shown(name), false), files, seen);
        }
      }
    }
    Collections.sort(files, BY_PATH);
    return files;
  }

  private static void add(SqlFile file, List<SqlFile> files, Set<Path> seen) {
    if (seen.add(file.file())) {
      files.add(file);
    }
  }
}
