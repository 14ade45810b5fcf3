package dev.redflag.migration;

import dev.redflag.source.SourceFile;

/**
 * golang-migrate: {@code 1_name.up.sql} and {@code 1_name.down.sql}, no number twice.
 *
 * <p>It sends a file as one query: an implicit transaction if it holds more than one statement.
 */
final class GolangMigrate implements MigrationTool {

  static Layout detect(SqlFolder files) {
    if (!files.pairs() || files.hasSameNumberTwice()) {
      return null;
    }
    for (Entry entry : files.numbered()) {
      int end = Version.digitsEnd(entry.file(), 0);
      if (end == 0 || entry.file().charAt(end) != '_' || !entry.file().endsWith(".up.sql")) {
        return null;
      }
    }
    return files.forward(new GolangMigrate());
  }

  @Override
  public String name() {
    return "golang-migrate";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return Wrap.BATCH;
  }

  @Override
  public String outsideTransaction() {
    return "Put it alone in a migration of its own.";
  }

  @Override
  public boolean settingsOutliveFile() {
    return true;
  }

  @Override
  public Ledger ledger() {
    return new Ledger(
        Ledger.Identity.VERSION,
        Ledger.Reaction.UNNOTICED,
        Ledger.Reaction.UNNOTICED,
        Ledger.Reaction.SKIPPED);
  }

  @Override
  public String ownTable() {
    return "schema_migrations";
  }
}
