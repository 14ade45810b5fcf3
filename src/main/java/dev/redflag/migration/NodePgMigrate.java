package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/**
 * node-pg-migrate: up and down in one file, marked {@code -- Up Migration} and {@code -- Down
 * Migration}. It runs a file in a transaction.
 */
final class NodePgMigrate implements MigrationTool {

  static Layout detect(SqlFolder files) {
    return files.says("-- Up Migration") ? files.all(new NodePgMigrate()) : null;
  }

  @Override
  public String name() {
    return "node-pg-migrate";
  }

  @Override
  public List<Span> forward(SourceFile file) {
    return Sections.between(file, "Up Migration", "Down Migration");
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return Wrap.BATCH_IN_TRANSACTION;
  }

  @Override
  public boolean filesShareTransaction() {
    return true;
  }

  @Override
  public String outsideTransaction() {
    return "Put it in a migration of its own, written in JavaScript, that calls "
        + "pgm.noTransaction().";
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
        Ledger.Reaction.REFUSED,
        Ledger.Reaction.REFUSED);
  }

  @Override
  public String ownTable() {
    return "pgmigrations";
  }
}
