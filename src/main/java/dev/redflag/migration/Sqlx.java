package dev.redflag.migration;

import dev.redflag.source.SourceFile;

/**
 * sqlx: numbered files, {@code .up.sql} and {@code .down.sql} or neither, in a Cargo project.
 *
 * <p>It runs a file in a transaction, unless it begins with {@code -- no-transaction}: then it
 * sends the file as one query.
 */
final class Sqlx implements MigrationTool {

  static Layout detect(SqlFolder files) {
    if (!Surroundings.isCargoProject(files.folder())) {
      return null;
    }
    for (Entry entry : files.numbered()) {
      String name = entry.file();
      int end = Version.digitsEnd(name, 0);
      if (end == 0 || name.charAt(end) != '_') {
        return null;
      }
    }
    return files.pairs() ? files.forward(new Sqlx()) : files.all(new Sqlx());
  }

  @Override
  public String name() {
    return "sqlx";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return file.text().startsWith("-- no-transaction") ? Wrap.BATCH : Wrap.BATCH_IN_TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Put it alone in a migration of its own that begins with -- no-transaction.";
  }

  @Override
  public boolean settingsOutliveFile() {
    return true;
  }

  @Override
  public Ledger ledger() {
    return new Ledger(
        Ledger.Identity.VERSION,
        Ledger.Reaction.REFUSED,
        Ledger.Reaction.REFUSED,
        Ledger.Reaction.UNNOTICED);
  }

  @Override
  public String ownTable() {
    return "_sqlx_migrations";
  }
}
