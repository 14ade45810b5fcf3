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

/**
 * What the rules of a project said, before any file is judged, and the files that they opened.
 *
 * <p>So each file is done with when it is judged, and what was made of it may go.
 */
final class ProjectFiles {

  private final Project project;
  private final List<LintedFile> opened = new ArrayList<>();
  private final List<LintedFile.Report> reports = new ArrayList<>();

  ProjectFiles(Project project) {
    this.project = project;
  }

  /** Takes what a rule said; the draft tells of which file. */
  void report(LintedFile.Report report) {
    reports.add(report);
  }

  /** The file of {@code migration}, of which something may be said from now on. */
  LintedFile open(Migration migration) {
    for (LintedFile file : opened) {
      if (file.migration().equals(migration)) {
        return file;
      }
    }
    LintedFile file = read(migration);
    opened.add(file);
    return file;
  }

  /** Puts to what was said of {@code file}, which was judged, what the rules of the project did. */
  void handOver(LintedFile file) {
    for (int i = opened.size() - 1; i >= 0; i--) {
      if (opened.get(i).migration().equals(file.migration())) {
        opened.remove(i);
      }
    }
    addReports(file);
  }

  /** The files that were opened and not judged, with what was said of them. */
  List<LintedFile> rest() {
    for (LintedFile file : opened) {
      addReports(file);
    }
    return opened;
  }

  private void addReports(LintedFile file) {
    for (LintedFile.Report report : reports) {
      if (report.draft().origin().migration().equals(file.migration())) {
        file.reports().add(report);
      }
    }
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
