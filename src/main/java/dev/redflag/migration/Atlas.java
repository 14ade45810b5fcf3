package dev.redflag.migration;

import dev.redflag.source.SourceFile;

/**
 * Atlas: numbered files beside {@code atlas.sum}, in the order of their names.
 *
 * <p>It runs a file in a transaction, unless it says {@code -- atlas:txmode none}.
 */
final class Atlas implements MigrationTool {

  static Layout detect(SqlFolder files) {
    return files.folder().contains("atlas.sum") && !files.pairs()
        ? files.allByName(new Atlas())
        : null;
  }

  @Override
  public String name() {
    return "atlas";
  }

  @Override
  public String title() {
    return "Atlas";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return Marker.find(file.text(), "atlas:txmode none", 0) >= 0
        ? Wrap.EACH_STATEMENT
        : Wrap.TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Put it in a migration of its own that begins with -- atlas:txmode none.";
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
        Ledger.Reaction.UNNOTICED,
        Ledger.Reaction.REFUSED);
  }

  @Override
  public String ownTable() {
    return "atlas_schema_revisions";
  }
}
