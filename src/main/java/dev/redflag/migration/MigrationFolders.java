package dev.redflag.migration;

import dev.redflag.source.SourceReadException;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.StatementSplitter;
import dev.redflag.sql.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A folder that holds a folder for each migration, as Prisma, diesel and newer Drizzle have it; and
 * the SQL files that lie beside them, which such tools never run.
 */
final class MigrationFolders {

  private final Folder root;
  private final List<Folder> folders = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * The folders in {@code root} that hold a file called {@code file}.
   *
   * @param digits the number of digits that their names must begin with
   */
  MigrationFolders(Folder root, String file, int digits) {
    this.root = root;
    for (String name : root.names()) {
      if (!name.startsWith(".")
          && (digits == 0 || Version.digitsEnd(name, 0) >= digits)
          && !FileNames.isDownFolder(name)
          && root.holds(name, file)) {
        folders.add(root.child(name));
        names.add(name);
      }
    }
  }

  /** The first folder in {@code root} that looks like one for a migration, or null. */
  static Folder first(Folder root, String file, int digits) {
    for (String name : root.names()) {
      if (Version.digitsEnd(name, 0) >= digits
          && !FileNames.isSql(name)
          && root.holds(name, file)) {
        return root.child(name);
      }
    }
    return null;
  }

  /** The folders of the migrations, in bytewise order of their names. */
  List<Folder> folders() {
    return folders;
  }

  /** The files {@code file} of all folders, in bytewise order of the folders' names. */
  List<Entry> entries(String file) {
    List<Entry> entries = new ArrayList<>(folders.size());
    for (Folder folder : folders) {
      String name = folder.name();
      entries.add(new Entry(name, folder, file, Version.leading(name)));
    }
    return entries;
  }

  /** What {@code tool} makes of the folder, and what is to be said of the files beside. */
  Layout layout(MigrationTool tool, List<Entry> forward) {
    List<Entry> drafts = new ArrayList<>();
    List<String> neverRun = new ArrayList<>();
    for (String file : root.sqlFiles()) {
      if (FileNames.isDown(file)) {
        continue;
      }
      neverRun.add(file);
      if (FileNames.numberEnd(file) == 0) {
        drafts.add(Entry.numbered(root, file));
      }
    }
    if (neverRun.isEmpty()) {
      return Layout.ofFolders(tool, root, forward, drafts, names, true, List.of());
    }
    String note = root.shown() + ": " + tool.name() + " never runs " + sample(neverRun);
    return Layout.ofFolders(
        tool, root, forward, drafts, names, !changesSchema(neverRun), List.of(note));
  }

  /** Whether files that are run by hand make, or may make, what the migrations then use. */
  private boolean changesSchema(List<String> files) {
    for (String file : files) {
      try {
        String text = root.read(file).text();
        Tokens tokens = Lexer.lex(text);
        int[] statements = StatementSplitter.split(tokens);
        for (int i = 0; i < statements.length; i += 2) {
          int first = tokens.keyword(statements[i]);
          if (first != Keyword.INSERT && first != Keyword.UPDATE && first != Keyword.DELETE) {
            return true;
          }
        }
      } catch (SourceReadException e) {
        // Whoever lints the file says why; until then it may hold anything.
        return true;
      }
    }
    return false;
  }

  /** The first names of a list, and how many more there are. */
  static String sample(List<String> names) {
    int shown = names.size() <= 4 ? names.size() : 3;
    String list = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? list : list + " and " + (names.size() - shown) + " more";
  }
}
