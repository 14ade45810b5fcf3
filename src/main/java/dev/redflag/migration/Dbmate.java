package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/**
 * dbmate: up and down in one file, marked {@code -- migrate:up} and {@code -- migrate:down}.
 *
 * <p>It runs the way up in a transaction; with {@code -- migrate:up transaction:false} it sends it
 * as one query, so that a statement that must not run in a transaction has to be the only one.
 */
final class Dbmate implements MigrationTool {

  private static final String UP = "migrate:up";

  static Layout detect(SqlFolder files) {
    return files.says("migrate:up") ? files.allByName(new Dbmate()) : null;
  }

  @Override
  public String name() {
    return "dbmate";
  }

  @Override
  public List<Span> forward(SourceFile file) {
    return Sections.between(file, UP, "migrate:down");
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    int up = Marker.find(file.text(), UP, 0);
    return up >= 0 && Marker.line(file.text(), up).contains("transaction:false")
        ? Wrap.BATCH
        : Wrap.BATCH_IN_TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Put it alone in a migration of its own that begins with -- migrate:up "
        + "transaction:false.";
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
    return "schema_migrations";
  }
}
