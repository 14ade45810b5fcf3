package dev.redflag.lint;

import dev.redflag.effect.Effects;
import dev.redflag.migration.Migration;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.util.List;
import java.util.Set;

/**
 * What migrations do to relations: locks, new files and scans.
 *
 * @param migrations in the order of the history
 * @param notes what the user should be told once, on the error stream
 * @param troubles inputs that could not be read, one line each; any of them makes the exit code 2
 */
public record Impact(List<OfMigration> migrations, List<String> notes, List<String> troubles) {

  /**
   * One migration.
   *
   * @param tool the name of the tool that runs it
   * @param postgres the major version of PostgreSQL
   * @param statements one for each statement of the file, in order
   */
  public record OfMigration(
      Migration migration,
      Script script,
      String tool,
      int postgres,
      List<OfStatement> statements) {}

  /**
   * One statement; a DO block with all that the statements in its body do.
   *
   * @param runs whether it is part of the forward migration; if not, it has no effects
   * @param effects what it does to relations that stood before it
   * @param unused those of the relations that are new in the deploy unit, so that nobody waits for
   *     them
   * @param held how long its locks are held
   * @param transaction the same number for all statements of one transaction
   */
  public record OfStatement(
      Statement statement,
      boolean runs,
      Effects effects,
      Set<RelationName> unused,
      Held held,
      int transaction) {}

  /** When the locks of a statement are given back. */
  public enum Held {
    /** At its end: it is a transaction of its own. */
    STATEMENT,
    /** With the COMMIT or ROLLBACK that the file holds. */
    COMMIT,
    /** When the tool commits the file. */
    FILE,
    /** With the file or with the statement; that depends on the tool's version. */
    FILE_OR_STATEMENT
  }
}
