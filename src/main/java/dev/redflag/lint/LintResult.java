package dev.redflag.lint;

import dev.redflag.migration.Project;
import dev.redflag.rule.Finding;
import java.util.List;

/**
 * What one run found.
 *
 * @param projects the projects that were read
 * @param settings the PostgreSQL version and profile of each project, in the same order
 * @param findings in the order of file, offset and rule
 * @param ignored the number of findings that an ignore or a baseline took away
 * @param files the number of linted files
 * @param statements the number of statements in them
 * @param unread the number of statements that could not be read
 * @param notes what the user should be told once, on the error stream
 * @param troubles inputs that could not be read, one line each; any of them makes the exit code 2
 */
public record LintResult(
    List<Project> projects,
    List<Settings> settings,
    List<Finding> findings,
    int ignored,
    int files,
    int statements,
    int unread,
    List<String> notes,
    List<String> troubles) {

  /**
   * What a project is judged by.
   *
   * @param postgres the major version
   * @param profile {@code production} or {@code development}
   */
  public record Settings(int postgres, String profile) {}
}
