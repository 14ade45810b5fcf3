package dev.redflag.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of files that a test writes, and what the finder makes of it. */
final class Tree {
  private final Path root;

  /** A tree in {@code root}, which counts as the root of a git repository. */
  Tree(Path root) {
    this.root = root;
    folder(".git");
  }

  Path root() {
    return root;
  }

  Path path(String path) {
    return root.resolve(path);
  }

  Tree folder(String path) {
    try {
      Files.createDirectories(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Tree file(String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Files that each hold one statement. */
  Tree files(String... paths) {
    for (String path : paths) {
      file(path, "SELECT 1;\n");
    }
    return this;
  }

  Found find(String... paths) throws Exception {
    return MigrationFinder.find(FindRequest.of(root, List.of(paths)));
  }

  /** The one project that is found. */
  Project project(String... paths) throws Exception {
    List<Project> projects = find(paths).projects();
    if (projects.size() != 1) {
      throw new AssertionError("not one project: " + projects);
    }
    return projects.get(0);
  }

  static List<String> names(Project project) {
    List<String> names = new ArrayList<>();
    for (Migration migration : project.migrations()) {
      names.add(migration.name());
    }
    return names;
  }

  static List<String> linted(Project project) {
    List<String> paths = new ArrayList<>();
    for (Migration migration : project.migrations()) {
      if (migration.linted()) {
        paths.add(migration.path());
      }
    }
    return paths;
  }

  static List<String> drafts(Project project) {
    List<String> paths = new ArrayList<>();
    for (Migration migration : project.drafts()) {
      paths.add(migration.path());
    }
    return paths;
  }

  /** The tool and root of each project. */
  static List<String> summary(Found found) {
    List<String> summary = new ArrayList<>();
    for (Project project : found.projects()) {
      summary.add(project.tool().name() + " " + project.shownRoot());
    }
    return summary;
  }
}
