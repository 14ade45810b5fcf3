package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Flyway: {@code V1.2__name.sql} by version, then {@code R__name.sql} by description, in a folder
 * and all below it; an empty prefix is known too.
 *
 * <p>It runs a file in a transaction; one of nothing but statements that must not run in a
 * transaction, as far as it knows them, or whose {@code .conf} beside it says {@code
 * executeInTransaction=false}, statement by statement. A file that mixes the two it refuses.
 */
final class Flyway implements MigrationTool {

  private static final String[] CONFIGURATIONS = {
    "flyway.conf", "flyway.toml", "application.properties", "application.yml", "application.yaml"
  };

  static final Flyway TOOL = new Flyway();

  private Flyway() {}

  @Override
  public String name() {
    return "flyway";
  }

  @Override
  public String title() {
    return "Flyway";
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    boolean outside =
        runsAlone(migration)
            || NonTransactional.isAllForFlyway(file)
            || (NonTransactional.isInForFlyway(file) && mayMix(migration));
    return outside ? Wrap.EACH_STATEMENT : Wrap.TRANSACTION;
  }

  /** Whether a configuration above says {@code mixed}: then Flyway does not refuse the file. */
  private static boolean mayMix(Migration migration) {
    return Surroundings.say(migration.file(), CONFIGURATIONS, "mixed=true", "mixed:true");
  }

  @Override
  public String sendsBy(Migration any) {
    return mayMix(any) ? "mixed" : "";
  }

  @Override
  public File besides(Migration migration) {
    String location = migration.location();
    return location == null ? null : new File(location + ".conf");
  }

  private static boolean runsAlone(Migration migration) {
    Path file = migration.file();
    if (file == null) {
      return false;
    }
    Path settings = file.resolveSibling(file.getFileName() + ".conf");
    if (!Files.isRegularFile(settings)) {
      return false;
    }
    try {
      String text = SourceReader.read(settings, settings.toString()).text();
      return text.replace(" ", "").contains("executeInTransaction=false");
    } catch (SourceReadException e) {
      // Without its settings the file runs as any other.
      return false;
    }
  }

  @Override
  public String outsideTransaction() {
    return "Put it alone in a migration of its own, which Flyway runs without a transaction"
        + " (executeInTransaction=false), and set postgresql.transactional.lock=false, or it waits"
        + " for Flyway's own transaction for ever.";
  }

  @Override
  public boolean runsAgain(String migration) {
    return migration.startsWith("R__");
  }

  @Override
  public boolean settingsOutliveFile() {
    return true;
  }

  @Override
  public Ledger ledger() {
    return new Ledger(
        Ledger.Identity.VERSION_AND_NAME,
        Ledger.Reaction.REFUSED,
        Ledger.Reaction.REFUSED,
        Ledger.Reaction.REFUSED);
  }

  @Override
  public String ownTable() {
    return "flyway_schema_history";
  }
}
