package dev.redflag.lint;

import dev.redflag.config.Config;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project of texts that are no files, for tests: each migration is a unit of its own. */
public final class TestProject {

  private final List<Migration> migrations = new ArrayList<>();
  private MigrationTool tool = TestTool.UNKNOWN;
  private Config config = Config.NONE;
  private boolean complete;

  /** Adds a migration that is history only; the history is then taken for all there is. */
  public TestProject history(String sql) {
    complete = true;
    return add(sql, false, migrations.size());
  }

  /** Adds history, the first migration first. */
  public TestProject history(List<String> migrations) {
    for (String sql : migrations) {
      history(sql);
    }
    return this;
  }

  /** Adds a migration that is linted; the first is called {@code 1.sql} if there is no history. */
  public TestProject lint(String sql) {
    return add(sql, true, migrations.size());
  }

  /** Adds a migration that is linted and deployed together with the one before it. */
  public TestProject lintInSameUnit(String sql) {
    return add(sql, true, migrations.size() - 1);
  }

  public TestProject tool(MigrationTool tool) {
    this.tool = tool;
    return this;
  }

  public TestProject config(Config config) {
    this.config = config;
    return this;
  }

  public Project project() {
    return new Project(
        Path.of("test"),
        "test",
        tool,
        config,
        complete,
        List.copyOf(migrations),
        List.of(),
        List.of());
  }

  private TestProject add(String sql, boolean linted, int unit) {
    String name = (migrations.size() + 1) + ".sql";
    migrations.add(new Migration(name, null, "test/" + name, sql, linted, unit));
    return this;
  }
}
