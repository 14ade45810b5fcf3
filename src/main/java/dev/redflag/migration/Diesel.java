package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * diesel: a folder for each migration with {@code up.sql} and {@code down.sql} in it.
 *
 * <p>It runs a file in a transaction, unless {@code metadata.toml} beside it says {@code
 * run_in_transaction = false}: then it sends it as one query.
 */
final class Diesel implements MigrationTool {

  private static final String FILE = "up.sql";
  private static final String METADATA = "metadata.toml";

  /** The order of diesel: by what stands before the first {@code _}, dashes aside, as text. */
  private static final Comparator<Entry> BY_VERSION =
      new Comparator<>() {
        @Override
        public int compare(Entry a, Entry b) {
          int order = Bytewise.ORDER.compare(version(a.name()), version(b.name()));
          return order != 0 ? order : Bytewise.ORDER.compare(a.name(), b.name());
        }
      };

  /** The order of others that have pairs of files, such as Hasura: the same as a number. */
  private static final Comparator<Entry> BY_NUMBER =
      new Comparator<>() {
        @Override
        public int compare(Entry a, Entry b) {
          int order = number(a.name()).compareTo(number(b.name()));
          return order != 0 ? order : Bytewise.ORDER.compare(a.name(), b.name());
        }
      };

  private Diesel() {}

  /** Folders with {@code up.sql} in them, diesel's or, if nothing says so, those of any tool. */
  static Layout detect(Folder root) {
    if (MigrationFolders.first(root, FILE, 1) == null) {
      return null;
    }
    MigrationFolders folders = new MigrationFolders(root, FILE, 1);
    List<Entry> forward = folders.entries(FILE);
    boolean diesel = isDiesel(root, folders);
    Collections.sort(forward, diesel ? BY_VERSION : BY_NUMBER);
    return folders.layout(diesel ? new Diesel() : Plain.TOOL, forward);
  }

  private static boolean isDiesel(Folder root, MigrationFolders folders) {
    for (Folder folder : folders.folders()) {
      if (folder.name().endsWith("_diesel_initial_setup") || folder.contains(METADATA)) {
        return true;
      }
    }
    return Surroundings.has(root, "diesel.toml") || Surroundings.isCargoProject(root);
  }

  private static String version(String name) {
    int end = name.indexOf('_');
    return (end < 0 ? name : name.substring(0, end)).replace("-", "");
  }

  private static Version number(String name) {
    String version = version(name);
    return Version.in(version, 0, Version.digitsEnd(version, 0));
  }

  @Override
  public String name() {
    return "diesel";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return migration.file() != null && runsAlone(migration.file().resolveSibling(METADATA))
        ? Wrap.BATCH
        : Wrap.BATCH_IN_TRANSACTION;
  }

  @Override
  public File besides(Migration migration) {
    String location = migration.location();
    return location == null ? null : new File(new File(location).getParentFile(), METADATA);
  }

  private static boolean runsAlone(Path metadata) {
    if (!Files.isRegularFile(metadata)) {
      return false;
    }
    try {
      String text = SourceReader.read(metadata, metadata.toString()).text();
      return text.replace(" ", "").contains("run_in_transaction=false");
    } catch (SourceReadException e) {
      // diesel, too, takes its default for a file that it cannot read.
      return false;
    }
  }

  @Override
  public String outsideTransaction() {
    return "Put it alone in a migration of its own, with run_in_transaction = false in its "
        + "metadata.toml.";
  }

  @Override
  public boolean settingsOutliveFile() {
    return true;
  }

  @Override
  public Ledger ledger() {
    return Ledger.VERSIONS;
  }

  @Override
  public String ownTable() {
    return "__diesel_schema_migrations";
  }
}
