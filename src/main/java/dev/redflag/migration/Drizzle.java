package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drizzle: {@code 0000_name.sql} in the order of {@code meta/_journal.json}; from version 1 on a
 * folder for each migration, {@code migration.sql} and {@code snapshot.json} in it.
 *
 * <p>It runs all that is pending in one transaction.
 */
final class Drizzle implements MigrationTool {

  private static final String BREAKPOINT = "--> statement-breakpoint";
  private static final String FILE = "migration.sql";
  private static final int TIMESTAMP_DIGITS = 8;

  private Drizzle() {}

  /** A folder with a journal, or with a folder for each migration. */
  static Layout detect(Folder root) {
    if (root.contains("meta")) {
      Folder meta = root.child("meta");
      if (meta.contains("_journal.json")) {
        return journal(root, text(meta, "_journal.json"));
      }
    }
    Folder first = MigrationFolders.first(root, FILE, TIMESTAMP_DIGITS);
    if (first == null || !first.contains("snapshot.json")) {
      return null;
    }
    String dialect = value(text(first, "snapshot.json"), "dialect", 0);
    if (!isPostgres(dialect)) {
      return Layout.ofOtherDatabase(new Drizzle(), root, dialect);
    }
    MigrationFolders folders = new MigrationFolders(root, FILE, TIMESTAMP_DIGITS);
    return folders.layout(new Drizzle(), folders.entries(FILE));
  }

  /** Numbered files whose journal is not at hand. */
  static Layout detect(SqlFolder files) {
    return files.says(BREAKPOINT) ? files.allByName(new Drizzle()) : null;
  }

  private static Layout journal(Folder root, String journal) {
    Drizzle tool = new Drizzle();
    String dialect = value(journal, "dialect", 0);
    if (!isPostgres(dialect)) {
      return Layout.ofOtherDatabase(tool, root, dialect);
    }
    List<Entry> forward = new ArrayList<>();
    Set<String> run = new HashSet<>();
    for (int at = journal.indexOf("\"tag\""); at >= 0; at = journal.indexOf("\"tag\"", at + 1)) {
      String file = value(journal, "tag", at) + ".sql";
      if (root.contains(file) && run.add(file)) {
        forward.add(Entry.numbered(root, file));
      }
    }
    List<Entry> drafts = new ArrayList<>();
    List<String> neverRun = new ArrayList<>();
    for (String file : root.sqlFiles()) {
      if (!run.contains(file) && !FileNames.isDown(file)) {
        drafts.add(Entry.numbered(root, file));
        neverRun.add(file);
      }
    }
    List<String> notes =
        neverRun.isEmpty()
            ? List.of()
            : List.of(
                root.shown()
                    + ": drizzle never runs "
                    + MigrationFolders.sample(neverRun)
                    + ", which meta/_journal.json does not name");
    return Layout.ofFolders(tool, root, forward, drafts, Set.of("meta"), neverRun.isEmpty(), notes);
  }

  private static boolean isPostgres(String dialect) {
    return dialect == null
        || dialect.equals("postgresql")
        || dialect.equals("postgres")
        || dialect.equals("pg");
  }

  /** The string that {@code key} has in a JSON text at or after {@code from}, or null. */
  private static String value(String json, String key, int from) {
    int at = json.indexOf("\"" + key + "\"", from);
    int open = at < 0 ? -1 : json.indexOf('"', at + key.length() + 2);
    int close = open < 0 ? -1 : json.indexOf('"', open + 1);
    return close < 0 ? null : json.substring(open + 1, close);
  }

  private static String text(Folder folder, String file) {
    try {
      return folder.read(file).text();
    } catch (SourceReadException e) {
      // Without it the files are still there, in the order of their numbers.
      return "";
    }
  }

  @Override
  public String name() {
    return "drizzle";
  }

  @Override
  public String title() {
    return "Drizzle";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return Wrap.TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Run it by hand before the deployment: drizzle runs all that is pending in one "
        + "transaction.";
  }

  @Override
  public boolean filesShareTransaction() {
    return true;
  }

  @Override
  public boolean settingsOutliveFile() {
    return true;
  }

  @Override
  public Ledger ledger() {
    return new Ledger(
        Ledger.Identity.NAME,
        Ledger.Reaction.UNNOTICED,
        Ledger.Reaction.UNNOTICED,
        Ledger.Reaction.SKIPPED);
  }

  @Override
  public String ownTable() {
    return "__drizzle_migrations";
  }
}
