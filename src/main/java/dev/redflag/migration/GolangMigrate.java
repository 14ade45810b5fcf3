package dev.redflag.migration;

import dev.redflag.source.SourceFile;

/**
 * golang-migrate: {@code 1_name.up.sql} and {@code 1_name.down.sql}, no number twice.
 *
 * <p>It sends a file as one query: an implicit transaction if it holds more than one statement.
 * With {@code x-multi-statement=true} in the database's address it sends statement by statement.
 */
final class GolangMigrate implements MigrationTool {

  /** Files that may name the database's address, and with it how the tool runs a file. */
  private static final String[] CALLERS = {
    "Makefile",
    "Taskfile.yml",
    "justfile",
    ".env",
    ".env.example",
    "docker-compose.yml",
    "docker-compose.yaml",
    "compose.yml",
    "compose.yaml",
    "Dockerfile"
  };

  private Boolean splits;

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
    return splits(migration) ? Wrap.EACH_STATEMENT : Wrap.BATCH;
  }

  private boolean splits(Migration migration) {
    if (splits == null) {
      splits = Surroundings.say(migration.file(), CALLERS, "x-multi-statement=true");
    }
    return splits;
  }

  @Override
  public String sendsBy(Migration any) {
    return splits(any) ? "statements" : "files";
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
