package dev.redflag.migration;

import dev.redflag.source.SourceFile;

/**
 * pop, of Buffalo: {@code 1_name.up.sql}, also {@code 1_name.postgres.up.sql} for one database
 * only, with Go templates in them.
 *
 * <p>It runs a file in a transaction. Ory's runner knows {@code 1_name.autocommit.up.sql} too and
 * sends that as one query.
 */
final class Pop implements MigrationTool {

  static Layout detect(SqlFolder files) {
    if (!files.pairs() || !(isTagged(files) || files.says("{{"))) {
      return null;
    }
    return files.forwardByName(new Pop());
  }

  private static boolean isTagged(SqlFolder files) {
    for (Entry entry : files.numbered()) {
      if (FileNames.postgresTag(entry.file()) > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String name() {
    return "pop";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return migration.path().endsWith(".autocommit.up.sql") ? Wrap.BATCH : Wrap.BATCH_IN_TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Run it by hand before the deployment: pop runs every file in a transaction.";
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
    return "schema_migration";
  }
}
