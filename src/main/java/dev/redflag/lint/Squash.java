package dev.redflag.lint;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * New migrations that stand for deleted ones, known by the schema that both make.
 *
 * <p>They are taken for history: a database that ran the old ones has all that they make.
 */
final class Squash {

  /** A squash makes one migration, or a few by hand; each try replays the history. */
  private static final int MOST = 4;

  private final Project project;
  private final int postgres;

  private Squash(Project project, int postgres) {
    this.project = project;
    this.postgres = postgres;
  }

  /** {@code projects}, with what is squashed in them known as such. */
  static List<Project> settle(List<Project> projects, LintOptions options) {
    List<Project> settled = new ArrayList<>(projects.size());
    for (Project project : projects) {
      Comparison comparison = project.comparison();
      boolean mayBe =
          comparison != null && !comparison.deleted().isEmpty() && !comparison.added().isEmpty();
      settled.add(
          mayBe
              ? new Squash(project, options.settings(project.config()).postgres()).settle()
              : project);
    }
    return settled;
  }

  private Project settle() {
    Comparison comparison = project.comparison();
    Set<String> before = digest(comparison.before());
    List<Migration> added = comparison.added();
    List<Migration> left = new ArrayList<>(comparison.ordered());
    left.removeAll(added);
    if (digest(left).equals(before)) {
      // What was deleted made no schema, so nothing can stand for it.
      return project;
    }
    for (int count = 1; count <= added.size() && count <= MOST; count++) {
      List<Migration> rest = added.subList(count, added.size());
      List<Migration> history = new ArrayList<>(comparison.ordered());
      history.removeAll(rest);
      if (digest(history).equals(before)) {
        return squashed(history, added.subList(0, count), rest);
      }
    }
    return project;
  }

  private Set<String> digest(List<Migration> migrations) {
    Schema schema = History.replay(project, migrations, postgres).schema();
    return SchemaDigest.of(schema, project.tool().ownTable());
  }

  private Project squashed(List<Migration> history, List<Migration> into, List<Migration> rest) {
    List<Migration> migrations = new ArrayList<>();
    List<Migration> standsFor = new ArrayList<>();
    for (Migration migration : history) {
      if (into.contains(migration)) {
        Migration known = migration.asHistory(migrations.size());
        standsFor.add(known);
        migrations.add(known);
      } else {
        migrations.add(migration);
      }
    }
    migrations.addAll(rest);
    return project.with(migrations, project.comparison().withSquash(standsFor));
  }
}
