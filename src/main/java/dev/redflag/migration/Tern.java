package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.List;

/**
 * tern: up and down in one file, divided by {@code ---- create above / drop below ----}.
 *
 * <p>It runs a file in a transaction, unless it holds {@code ---- tern: disable-tx ----}: then each
 * statement by itself. It resets every parameter after a file.
 */
final class Tern implements MigrationTool {

  private static final String DIVIDER = "---- create above / drop below ----";

  static Layout detect(SqlFolder files) {
    return files.folder().contains("tern.conf") || files.says(DIVIDER)
        ? files.all(new Tern())
        : null;
  }

  @Override
  public String name() {
    return "tern";
  }

  @Override
  public List<Span> forward(SourceFile file) {
    int divider = file.text().indexOf(DIVIDER);
    return List.of(new Span(0, divider < 0 ? file.text().length() : divider));
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return file.text().contains("---- tern: disable-tx ----")
        ? Wrap.EACH_STATEMENT
        : Wrap.BATCH_IN_TRANSACTION;
  }

  @Override
  public String outsideTransaction() {
    return "Put it in a migration of its own that says ---- tern: disable-tx ----.";
  }

  @Override
  public boolean settingsOutliveFile() {
    return false;
  }

  @Override
  public Ledger ledger() {
    return new Ledger(
        Ledger.Identity.VERSION,
        Ledger.Reaction.UNNOTICED,
        Ledger.Reaction.REFUSED,
        Ledger.Reaction.SKIPPED);
  }

  @Override
  public String ownTable() {
    return "schema_version";
  }
}
