package dev.redflag.lint;

import dev.redflag.migration.Comparison;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Project;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.parse.SqlParser;
import java.util.ArrayList;
import java.util.List;

/** The files of a project that something may be said of: those that are linted, and then some. */
final class ProjectFiles {

  private final Project project;
  private final List<LintedFile> files = new ArrayList<>();

  ProjectFiles(Project project) {
    this.project = project;
  }

  /** Every file, in the order in which they came. */
  List<LintedFile> all() {
    return files;
  }

  /** How many of them are linted. */
  int linted() {
    int linted = 0;
    for (LintedFile file : files) {
      linted += file.judged() ? 1 : 0;
    }
    return linted;
  }

  void add(LintedFile file) {
    files.add(file);
  }

  /** The file of {@code migration} if anything may be said of it, else null. */
  LintedFile known(Migration migration) {
    for (LintedFile file : files) {
      if (file.migration().equals(migration)) {
        return file;
      }
    }
    return null;
  }

  /** The file of {@code migration}, of which something may be said from now on. */
  LintedFile open(Migration migration) {
    LintedFile file = known(migration);
    if (file == null) {
      file = read(migration);
      files.add(file);
    }
    return file;
  }

  private LintedFile read(Migration migration) {
    Comparison comparison = project.comparison();
    if (comparison != null
        && comparison.prisma() != null
        && comparison.prisma().file().equals(migration)) {
      SourceFile source = new SourceFile(migration.path(), migration.text());
      Script nothing = SqlParser.parse(new SourceFile(migration.path(), ""));
      return new LintedFile(
          migration, new Script(source, nothing.tokens(), List.of()), List.of(), false);
    }
    ParsedFile parsed = ParsedFile.of(migration);
    if (parsed.script() == null) {
      throw new IllegalStateException(parsed.trouble());
    }
    MigrationTool tool = project.tool();
    return new LintedFile(
        migration, parsed.script(), tool.forward(parsed.script().source()), false);
  }
}
