package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/**
 * goose: up and down in one file, marked {@code -- +goose Up} and {@code -- +goose Down}.
 *
 * <p>It runs a file in a transaction, unless the file says {@code -- +goose NO TRANSACTION}: then
 * each statement by itself.
 */
final class Goose implements MigrationTool {

  static Layout detect(SqlFolder files) {
    return files.says("+goose ") ? files.all(new Goose()) : null;
  }

  @Override
  public String name() {
    return "goose";
  }

  @Override
  public List<Span> forward(SourceFile file) {
    return Sections.between(file, "+goose Up", "+goose Down");
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return Marker.find(file.text(), "+goose NO TRANSACTION", 0) >= 0
        ? Wrap.EACH_STATEMENT
        : Wrap.TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Put it in a migration of its own that begins with -- +goose NO TRANSACTION.";
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
        Ledger.Reaction.REFUSED);
  }

  @Override
  public String ownTable() {
    return "goose_db_version";
  }
}
