package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import java.io.File;
import java.util.List;

/** A migration tool: the only place that knows how it lays out, orders and runs its files. */
public interface MigrationTool {

  /** The tool's name in lower case, such as {@code prisma}; {@code plain} for numbered files. */
  String name();

  /** The tool's name as people write it. */
  default String title() {
    return name();
  }

  /**
   * The parts of a file that run forward, in order: all of it, or the up sections.
   *
   * <p>Down sections are never forward migrations.
   */
  default List<Span> forward(SourceFile file) {
    return List.of(new Span(0, file.text().length()));
  }

  /** How the tool sends this file to the server. */
  Wrap wrap(Migration migration, SourceFile file);

  /** The same of a file that is parsed already. */
  default Wrap wrap(Migration migration, Script script) {
    return wrap(migration, script.source());
  }

  /**
   * What decides, besides a file and {@link #besides}, how the tool sends it, such as the tool's
   * version: while this is equal, it sends an equal file alike.
   *
   * @param any one of the project's migrations
   */
  default String sendsBy(Migration any) {
    return "";
  }

  /**
   * The file beside {@code migration}, of a name that holds for this one alone, that may decide how
   * it is sent; it need not be there. Null if the tool knows no such file.
   */
  default File besides(Migration migration) {
    return null;
  }

  /**
   * How one makes the tool run a statement that PostgreSQL refuses inside a transaction, such as
   * CREATE INDEX CONCURRENTLY: an imperative sentence about "it", with its period.
   */
  default String outsideTransaction() {
    return "Put it alone in a migration of its own that runs outside of a transaction.";
  }

  /**
   * When the tool sends as a batch what it may also send statement by statement: a clause such as
   * {@code with Prisma before 7.4}.
   */
  default String batchesWhen() {
    return "if " + title() + " sends the file as one query";
  }

  /** When it sends that statement by statement: a clause of the same form. */
  default String splitsWhen() {
    return "if " + title() + " sends the file statement by statement";
  }

  /** Whether all files that are pending run in one transaction. */
  default boolean filesShareTransaction() {
    return false;
  }

  /** Whether what SET changes is still in force in the tool's next file. */
  boolean settingsOutliveFile();

  /**
   * Whether the tool runs a migration of that name anew whenever its text changes, as Flyway does
   * with repeatable ones.
   */
  default boolean runsAgain(String migration) {
    return false;
  }

  /** What the tool remembers of the migrations that it ran. */
  default Ledger ledger() {
    return Ledger.UNKNOWN;
  }

  /**
   * The table in which the tool keeps its own records, such as {@code _prisma_migrations}, or null.
   */
  String ownTable();
}
