package dev.redflag.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What redflag.yml says; a key that is not there is null or empty.
 *
 * @param file the file it was read from, absolute, or null if there is none
 * @param shown the file as it is shown to people, or null
 * @param postgres the major version, or null
 * @param profile {@code production} or {@code development}, or null
 * @param migrations folders that hold migrations, relative to the file's folder
 * @param appliedBefore a migration name or timestamp: what sorts before it is history, or null
 * @param exclude glob patterns of files that are not linted, relative to the file's folder
 * @param failOn {@code error}, {@code warning}, {@code note} or {@code never}, or null
 * @param prismaVersion the version of Prisma, or null
 * @param rules what is said of each rule, by id, in the order written
 * @param tables how large tables are, by their name, with or without the schema and {@code .}, in
 *     the order written
 */
public record Config(
    Path file,
    String shown,
    Integer postgres,
    String profile,
    List<String> migrations,
    String appliedBefore,
    List<String> exclude,
    String failOn,
    String prismaVersion,
    Map<String, RuleSetting> rules,
    Map<String, TableSize> tables) {

  /** No file. */
  public static final Config NONE =
      new Config(
          null, null, null, null, List.of(), null, List.of(), null, null, Map.of(), Map.of());

  /** Whether {@code exclude} names {@code path} or a folder that it lies in. */
  public boolean excludes(Path path) {
    if (exclude.isEmpty()) {
      return false;
    }
    String relative = relative(path);
    for (String pattern : exclude) {
      if (Glob.of(pattern).matches(relative)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The level that is set for a rule in a file, or null if none is.
   *
   * @param rule the rule's id
   * @param path the file; null for a text that has none, which no pattern matches
   */
  public String level(String rule, Path path) {
    RuleSetting setting = rules.get(rule);
    if (setting == null) {
      return null;
    }
    String level = setting.level();
    if (path == null || setting.paths().isEmpty()) {
      return level;
    }
    String relative = relative(path);
    for (Map.Entry<String, String> entry : setting.paths().entrySet()) {
      if (Glob.of(entry.getKey()).matches(relative)) {
        level = entry.getValue();
      }
    }
    return level;
  }

  /**
   * How large a table is, or null if nothing is said of it.
   *
   * @param schema the table's schema, unquoted
   * @param table the table, unquoted; case counts
   */
  public TableSize size(String schema, String table) {
    if (tables.isEmpty()) {
      return null;
    }
    TableSize size = tables.get(schema + "." + table);
    return size != null ? size : tables.get(table);
  }

  /** {@code path} as the patterns see it: from the file's folder, with {@code /} as separator. */
  private String relative(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = file.getParent();
    Path relative = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return relative.toString().replace('\\', '/');
  }

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
