package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/**
 * sql-migrate: up and down in one file, marked {@code -- +migrate Up} and {@code -- +migrate Down}.
 *
 * <p>It runs a file in a transaction; with {@code -- +migrate Up notransaction} each statement by
 * itself.
 */
final class SqlMigrate implements MigrationTool {

  private static final String UP = "+migrate Up";

  static Layout detect(SqlFolder files) {
    return files.says("-- +migrate ") ? files.all(new SqlMigrate()) : null;
  }

  @Override
  public String name() {
    return "sql-migrate";
  }

  @Override
  public List<Span> forward(SourceFile file) {
    return Sections.between(file, UP, "+migrate Down");
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    int up = Marker.find(file.text(), UP, 0);
    return up >= 0 && Marker.line(file.text(), up).contains("notransaction")
        ? Wrap.EACH_STATEMENT
        : Wrap.TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Put it in a migration of its own that begins with -- +migrate Up notransaction.";
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
        Ledger.Reaction.UNNOTICED);
  }

  @Override
  public String ownTable() {
    return "gorp_migrations";
  }
}
