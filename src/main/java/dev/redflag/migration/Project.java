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
 * @param migrations every forward migration, in the order of the tool
 * @param drafts files that are each judged alone, after all of {@code migrations}: loose files
 *     beside a Prisma history, and what {@code --after} is given
 * @param notes what the user should be told once about the project, such as files that the tool
 *     never runs
 */
public record Project(
    Path root,
    String shownRoot,
    MigrationTool tool,
    Config config,
    List<Migration> migrations,
    List<Migration> drafts,
    List<String> notes) {}
