package dev.redflag.migration;

import dev.redflag.config.Config;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Script;
import dev.redflag.sql.Tokens;

/**
 * Prisma Migrate: a folder for each migration, {@code migration.sql} in it, run in bytewise order
 * of the folders' names.
 *
 * <p>How it sends a file depends on its version. Up to 7.3 the whole file is one query. From 7.4 on
 * it sends statement by statement, if its SQL parser reads the whole file, and else as before. From
 * 8 on all that is pending runs in one transaction.
 */
final class Prisma implements MigrationTool {

  private static final String FILE = "migration.sql";
  private static final String LOCK = "migration_lock.toml";
  private static final int TIMESTAMP_DIGITS = 8;

  private final Folder root;
  private PrismaVersion version;

  private Prisma(Folder root) {
    this.root = root;
  }

  static Layout detect(Folder root) {
    boolean locked = root.contains(LOCK);
    if (!locked && MigrationFolders.first(root, FILE, TIMESTAMP_DIGITS) == null) {
      return null;
    }
    Prisma tool = new Prisma(root);
    MigrationFolders folders = new MigrationFolders(root, FILE, 0);
    String provider = provider(root, locked);
    if (provider != null && !provider.equals("postgresql") && !provider.equals("cockroachdb")) {
      return Layout.ofOtherDatabase(tool, root, provider);
    }
    return folders.layout(tool, folders.entries(FILE));
  }

  /** The database that the lock file names, or the schema beside the folder; null if neither. */
  private static String provider(Folder root, boolean locked) {
    String text = null;
    if (locked) {
      text = read(root, LOCK);
    } else if (root.parent() != null && root.parent().contains("schema.prisma")) {
      String schema = read(root.parent(), "schema.prisma");
      int source = schema.indexOf("datasource ");
      text = source < 0 ? "" : schema.substring(source);
    }
    return text == null ? null : value(text, "provider");
  }

  private static String read(Folder folder, String file) {
    try {
      return folder.read(file).text();
    } catch (SourceReadException e) {
      // A lock file that cannot be read says nothing; PostgreSQL is what Redflag is asked about.
      return "";
    }
  }

  /** The string that the first line of the form {@code key = "string"} sets, or null. */
  private static String value(String text, String key) {
    for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      int equals = at + key.length();
      while (equals < text.length() && text.charAt(equals) == ' ') {
        equals++;
      }
      int open = text.indexOf('"', equals);
      if (open > 0 && text.startsWith("=", equals) && text.substring(equals + 1, open).isBlank()) {
        int close = text.indexOf('"', open + 1);
        return close < 0 ? null : text.substring(open + 1, close);
      }
    }
    return null;
  }

  /** The same tool, with the version that the configuration may name. */
  MigrationTool configured(Config config) {
    if (config.prismaVersion() == null) {
      return this;
    }
    Prisma configured = new Prisma(root);
    configured.version = PrismaVersion.of(config.prismaVersion());
    return configured;
  }

  @Override
  public String name() {
    return "prisma";
  }

  @Override
  public String title() {
    return "Prisma";
  }

  @Override
  public String sendsBy(Migration any) {
    PrismaVersion running = version();
    return running.major() + "." + running.minor();
  }

  @Override
  public Wrap wrap(Migration migration, SourceFile file) {
    return wrap(file, Lexer.lex(file.text()));
  }

  @Override
  public Wrap wrap(Migration migration, Script script) {
    return wrap(script.source(), script.tokens());
  }

  private Wrap wrap(SourceFile file, Tokens tokens) {
    PrismaVersion running = version();
    if (filesShareTransaction()) {
      return Wrap.TRANSACTION;
    }
    if (!running.isUnknown() && !running.splitsStatements()) {
      return Wrap.BATCH;
    }
    Wrap split = PrismaSplitter.wrap(file, tokens);
    // What its parser refuses goes as a batch whatever the version.
    return running.isUnknown() && split != Wrap.BATCH ? Wrap.BATCH_OR_EACH_STATEMENT : split;
  }

  @Override
  public String outsideTransaction() {
    return version().major() >= 8
        ? "Run it by hand before the deployment: Prisma 8 runs all that is pending in one transaction."
        : "Put it alone in a migration of its own: a file that holds one statement runs without a"
            + " transaction.";
  }

  @Override
  public String batchesWhen() {
    return version().isUnknown()
        ? "with Prisma before 7.4"
        : "if Prisma's SQL parser cannot read the file";
  }

  @Override
  public String splitsWhen() {
    return version().isUnknown()
        ? "with Prisma 7.4 and newer"
        : "if Prisma's SQL parser can read the file";
  }

  @Override
  public boolean filesShareTransaction() {
    return version().major() >= 8;
  }

  private PrismaVersion version() {
    if (version == null) {
      version = PrismaVersion.installed(root.path());
    }
    return version;
  }

  @Override
  public boolean settingsOutliveFile() {
    return true;
  }

  @Override
  public Ledger ledger() {
    return new Ledger(
        Ledger.Identity.NAME,
        Ledger.Reaction.RESET,
        Ledger.Reaction.RESET,
        Ledger.Reaction.UNNOTICED);
  }

  @Override
  public String ownTable() {
    return "_prisma_migrations";
  }
}
