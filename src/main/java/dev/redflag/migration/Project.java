package dev.redflag.migration;

import dev.redflag.config.Config;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of migrations that one tool runs in one order.
 *
 * @param root the folder
 * @param shownRoot the folder as it is shown to people
 * @param tool the tool
 * @param config the configuration that holds for it
 * @param complete whether {@code migrations} are, as far as can be seen, all that made the schema,
 *     from an empty database on; if not, a name that they do not make may exist all the same. A
 *     file judged alone, migrations in another language between the SQL files, and files that lie
 *     beside the tool's own and are run by hand make it false
 * @param migrations every forward migration, in the order of the tool
 * @param drafts files that are each judged alone, after all of {@code migrations}: loose files
 *     beside a Prisma history, and what {@code --after} is given
 * @param notes what the user should be told once about the project, such as files that the tool
 *     never runs
 * @param comparison how it differs from what it was at a ref; null if nothing is compared
 */
public record Project(
    Path root,
    String shownRoot,
    MigrationTool tool,
    Config config,
    boolean complete,
    List<Migration> migrations,
    List<Migration> drafts,
    List<String> notes,
    Comparison comparison) {

  /** A project that is compared with nothing. */
  public Project(
      Path root,
      String shownRoot,
      MigrationTool tool,
      Config config,
      boolean complete,
      List<Migration> migrations,
      List<Migration> drafts,
      List<String> notes) {
    this(root, shownRoot, tool, config, complete, migrations, drafts, notes, null);
  }

  /** The same project with other migrations and another comparison. */
  public Project with(List<Migration> others, Comparison compared) {
    return new Project(root, shownRoot, tool, config, complete, others, drafts, notes, compared);
  }
}
