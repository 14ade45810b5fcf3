package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.schema.Moments;
import dev.redflag.schema.Schema;
import dev.redflag.sql.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * What the migrations of a project make of an empty database.
 *
 * @param schema the schema after them
 * @param moments when its expressions were written
 * @param troubles files that could not be read, one line each
 */
public record History(Schema schema, Moments moments, List<String> troubles) {

  public History {
    troubles = List.copyOf(troubles);
  }

  /**
   * Replays {@code migrations}, which are the first ones of {@code project}, or all.
   *
   * @param postgres the major version; null for that of the configuration, or the default
   * @throws LintFailure if the replay throws something
   */
  public static History replay(Project project, List<Migration> migrations, Integer postgres) {
    Integer version = postgres != null ? postgres : project.config().postgres();
    ProjectReplay replay =
        new ProjectReplay(project, version == null ? LintOptions.DEFAULT_POSTGRES : version);
    Moments moments = new Moments();
    replay.keep(moments);
    List<String> troubles = new ArrayList<>();
    try (ParseAhead files = new ParseAhead(migrations, LintOptions.NONE.jobs() - 1)) {
      for (Migration migration : migrations) {
        ParsedFile parsed = files.next();
        Script script = parsed.script();
        if (script == null) {
          troubles.add(parsed.trouble());
        } else {
          replay.replay(migration, script, project.tool().forward(script.source()));
        }
      }
    }
    return new History(replay.schema(), moments, troubles);
  }
}
