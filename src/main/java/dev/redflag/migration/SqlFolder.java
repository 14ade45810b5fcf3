package dev.redflag.migration;

import dev.redflag.source.SourceReadException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The SQL files that lie directly in a folder, sorted out by their names.
 *
 * <p>Files that undo a migration are in none of the lists. Some are only called so, such as {@code
 * 3_tear_down.sql}: a tool that knows no way back, or has it in the same file, runs them.
 */
final class SqlFolder {

  /** The order of most tools: by number, then by name. */
  static final Comparator<Entry> BY_NUMBER =
      new Comparator<>() {
        @Override
        public int compare(Entry a, Entry b) {
          int order = a.version().compareTo(b.version());
          return order != 0 ? order : Bytewise.ORDER.compare(a.file(), b.file());
        }
      };

  private static final Comparator<Entry> BY_NAME =
      new Comparator<>() {
        @Override
        public int compare(Entry a, Entry b) {
          return Bytewise.ORDER.compare(a.file(), b.file());
        }
      };

  private final Folder folder;
  private final List<Entry> numbered = new ArrayList<>();
  private final List<Entry> doubtful = new ArrayList<>();
  private final List<Entry> others = new ArrayList<>();
  private final boolean pairs;
  private final boolean complete;
  private String firstText;
  private String lastText;

  SqlFolder(Folder folder) {
    this.folder = folder;
    List<String> files = folder.sqlFiles();
    Set<String> twins = postgresTwins(files);
    List<Entry> ups = new ArrayList<>();
    List<Entry> downs = new ArrayList<>();
    for (String file : files) {
      Entry entry = Entry.numbered(folder, file);
      if (FileNames.isDown(file)) {
        downs.add(entry);
      } else if (FileNames.isForOtherDatabase(file) || twins.contains(file)) {
        others.add(entry);
      } else if (FileNames.numberEnd(file) > 0) {
        numbered.add(entry);
        if (isUp(file)) {
          ups.add(entry);
        }
      }
    }
    // A stray file between pairs is one that the tool never runs.
    this.pairs = !ups.isEmpty() && ups.size() * 2 >= numbered.size();
    if (pairs) {
      numbered.retainAll(ups);
    }
    Collections.sort(numbered, BY_NUMBER);
    for (Entry down : downs) {
      if (FileNames.numberEnd(down.file()) > 0
          && !FileNames.isSurelyDown(down.file())
          && !undoesAny(down)) {
        doubtful.add(down);
      }
    }
    this.complete = !hasOtherLanguages();
  }

  /** Whether the file is one half of a pair. */
  private boolean isUp(String file) {
    return file.endsWith(".up.sql")
        || (FileNames.isUp(file)
            && folder.contains(file.substring(0, file.length() - "up.sql".length()) + "down.sql"));
  }

  /** Whether a file has the number of one that goes forward. */
  private boolean undoesAny(Entry down) {
    for (Entry entry : numbered) {
      if (entry.version().compareTo(down.version()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the folder holds numbered files at all. */
  static boolean looksNumbered(Folder folder) {
    for (String file : folder.sqlFiles()) {
      if (FileNames.numberEnd(file) > 0 && !FileNames.isDown(file)) {
        return true;
      }
    }
    return false;
  }

  Folder folder() {
    return folder;
  }

  /** The numbered files, by number and then by name. */
  List<Entry> numbered() {
    return numbered;
  }

  /** The files that are for another database. */
  List<Entry> others() {
    return others;
  }

  /** Whether files that go up stand beside those that go down. */
  boolean pairs() {
    return pairs;
  }

  /** Whether there is no migration in another language between the files. */
  boolean complete() {
    return complete;
  }

  /** Whether two of the numbered files have the same number. */
  boolean hasSameNumberTwice() {
    for (int i = 1; i < numbered.size(); i++) {
      if (numbered.get(i).version().compareTo(numbered.get(i - 1).version()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first or the last of the numbered files contains {@code mark}. */
  boolean says(String mark) {
    if (firstText == null) {
      firstText = text(numbered.get(0));
    }
    if (firstText.contains(mark)) {
      return true;
    }
    if (lastText == null) {
      int last = numbered.size() - 1;
      lastText = last == 0 ? "" : text(numbered.get(last));
    }
    return lastText.contains(mark);
  }

  /** What a tool makes of the folder that runs every numbered file. */
  Layout all(MigrationTool tool) {
    return all(tool, BY_NUMBER);
  }

  /** The same in the order of the files' names, byte by byte. */
  Layout allByName(MigrationTool tool) {
    return all(tool, BY_NAME);
  }

  private Layout all(MigrationTool tool, Comparator<Entry> order) {
    List<Entry> forward = new ArrayList<>(numbered);
    forward.addAll(doubtful);
    Collections.sort(forward, order);
    return Layout.of(tool, folder, forward, complete, List.of()).withOthers(others);
  }

  /** What a tool makes of the folder for which some files are the way back. */
  Layout forward(MigrationTool tool) {
    return forward(tool, BY_NUMBER);
  }

  /** The same in the order of the files' names, byte by byte. */
  Layout forwardByName(MigrationTool tool) {
    return forward(tool, BY_NAME);
  }

  private Layout forward(MigrationTool tool, Comparator<Entry> order) {
    List<Entry> forward = new ArrayList<>(numbered);
    Collections.sort(forward, order);
    List<String> notes = new ArrayList<>();
    for (Entry entry : doubtful) {
      notes.add(entry.shown() + ": is left out, because its name says that it undoes a migration");
    }
    return Layout.of(tool, folder, forward, complete, notes).withOthers(others);
  }

  private static String text(Entry entry) {
    try {
      return entry.folder().read(entry.file()).text();
    } catch (SourceReadException e) {
      // Whoever lints the file reads it again, and says why it cannot be read.
      return "";
    }
  }

  /** The names of the files that have a twin for PostgreSQL, {@code 1_x.postgres.up.sql}. */
  private static Set<String> postgresTwins(List<String> files) {
    Set<String> twins = null;
    for (String file : files) {
      int tag = FileNames.postgresTag(file);
      if (tag > 0) {
        twins = twins == null ? new HashSet<>() : twins;
        twins.add(file.substring(0, tag) + file.substring(file.indexOf('.', tag + 1)));
      }
    }
    return twins == null ? Set.of() : twins;
  }

  private boolean hasOtherLanguages() {
    for (String name : folder.names()) {
      if (FileNames.isMigrationInOtherLanguage(name)) {
        return true;
      }
    }
    return false;
  }
}
