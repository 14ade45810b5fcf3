package dev.redflag.migration;

import dev.redflag.source.SourceFile;

/**
 * Supabase: {@code <digits>_name.sql} in {@code supabase/migrations}, in the order of their names.
 *
 * <p>Its command line sends a file as one pipeline, an implicit transaction, and resets every
 * parameter before it. From 2.109 on it runs by itself what must not run in a transaction.
 */
final class Supabase implements MigrationTool {

  static Layout detect(SqlFolder files) {
    Folder folder = files.folder();
    if (!folder.name().equals("migrations")
        || folder.path().getParent() == null
        || !folder.path().getParent().endsWith("supabase")
        || files.pairs()) {
      return null;
    }
    return files.allByName(new Supabase());
  }

  @Override
  public String name() {
    return "supabase";
  }

  @Override
  public String title() {
    return "Supabase";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return NonTransactional.isIn(file) ? Wrap.BATCH_OR_EACH_STATEMENT : Wrap.BATCH;
  }

  @Override
  public String batchesWhen() {
    return "with the Supabase CLI before 2.109";
  }

  @Override
  public String splitsWhen() {
    return "with the Supabase CLI 2.109 and newer";
  }

  @Override
  public String outsideTransaction() {
    return "Put it alone in a migration of its own, and run it with version 2.109 or newer of "
        + "the command line.";
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
        Ledger.Reaction.REFUSED);
  }

  @Override
  public String ownTable() {
    // It has a schema of its own, supabase_migrations, where no migration of a project makes
    // tables.
    return null;
  }
}
