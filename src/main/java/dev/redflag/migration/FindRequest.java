package dev.redflag.migration;

import dev.redflag.git.Changes;
import java.nio.file.Path;
import java.util.List;

/**
 * What migrations are asked for.
 *
 * @param workingDirectory what relative paths are relative to
 * @param paths files and folders as given; {@code -} is standard input; none stands for the
 *     conventional places
 * @param after a folder after whose history each of {@code paths} is judged alone, or null
 * @param standardInput the text of standard input if {@code paths} names it, else null
 * @param standardInputName the file that standard input stands for, or null
 * @param config the configuration file to use for all, or null to look for one
 * @param changes what is to be linted of all that, or null for all of it
 */
public record FindRequest(
    Path workingDirectory,
    List<String> paths,
    String after,
    String standardInput,
    String standardInputName,
    Path config,
    Changes changes) {

  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** A request for all, whether it changed or not. */
  public FindRequest(
      Path workingDirectory,
      List<String> paths,
      String after,
      String standardInput,
      String standardInputName,
      Path config) {
    this(workingDirectory, paths, after, standardInput, standardInputName, config, null);
  }

  /** A request for files and folders, and nothing else. */
  public static FindRequest of(Path workingDirectory, List<String> paths) {
    return new FindRequest(workingDirectory, paths, null, null, null, null, null);
  }
}
