package dev.redflag.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What redflag.yml says; a key that is not there is null or empty.
 *
 * @param file the file it was read from, or null if there is none
 * @param postgres the major version, or null
 * @param profile {@code production} or {@code development}, or null
 * @param migrations folders that hold migrations, relative to the file's folder
 * @param appliedBefore a migration name or timestamp: what sorts before it is history, or null
 * @param exclude glob patterns of files that are not linted, relative to the file's folder
 * @param failOn {@code error}, {@code warning}, {@code note} or {@code never}, or null
 * @param prismaVersion the version of Prisma, or null
 * @param rules what is said of each rule, by id
 */
public record Config(
    Path file,
    Integer postgres,
    String profile,
    List<String> migrations,
    String appliedBefore,
    List<String> exclude,
    String failOn,
    String prismaVersion,
    Map<String, RuleSetting> rules) {

  /** No file. */
  public static final Config NONE =
      new Config(null, null, null, List.of(), null, List.of(), null, null, Map.of());

  /**
   * What is said of one rule.
   *
   * @param level {@code error}, {@code warning}, {@code note}, {@code off}, or null if only paths
   *     are given
   * @param paths levels for the files that a glob pattern matches, in the order written; the last
   *     match wins
   * @param line the line of the rule's key in the file, from 1
   */
  public record RuleSetting(String level, Map<String, String> paths, int line) {}
}
