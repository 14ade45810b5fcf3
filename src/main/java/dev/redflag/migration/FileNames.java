package dev.redflag.migration;

import java.util.Locale;
import java.util.Set;

/** What the name of a file or folder says about it. */
final class FileNames {

  private static final Set<String> OTHER_DATABASES =
      Set.of(
          "mysql",
          "mariadb",
          "sqlite",
          "sqlite3",
          "libsql",
          "mssql",
          "sqlserver",
          "oracle",
          "clickhouse",
          "cassandra",
          "scylla",
          "cockroach",
          "cockroachdb",
          "crdb",
          "spanner",
          "db2",
          "h2",
          "hsqldb",
          "derby",
          "snowflake",
          "bigquery",
          "duckdb",
          "mongodb",
          "ydb");
  private static final Set<String> POSTGRES =
      Set.of("postgres", "postgresql", "pg", "psql", "pgsql", "pgx", "supabase");
  private static final Set<String> DOWN_FOLDERS =
      Set.of("rollback", "rollbacks", "down", "undo", "revert", "seed", "seeds");
  private static final Set<String> SKIPPED_FOLDERS =
      Set.of("node_modules", "target", "build", "dist", "out", "vendor", "venv", "__pycache__");
  private static final Set<String> OTHER_LANGUAGES =
      Set.of("go", "js", "ts", "mjs", "cjs", "mts", "py", "rb", "java", "kt", "fizz", "rs", "php");

  private FileNames() {}

  static boolean isSql(String name) {
    return name.regionMatches(true, name.length() - 4, ".sql", 0, 4);
  }

  /** The name without {@code .sql}. */
  static String stem(String name) {
    return isSql(name) ? name.substring(0, name.length() - 4) : name;
  }

  /** Whether the file undoes a migration, or fills a database with samples. */
  static boolean isDown(String name) {
    String stem = stem(name);
    return stem.equals("down")
        || hasSuffix(stem, "down")
        || hasSuffix(stem, "rollback")
        || stem.endsWith(".undo")
        || stem.contains(".undo.")
        || isFlywayUndo(name);
  }

  /** Whether a file that {@link #isDown} is one without doubt: {@code tear_down.sql} is not. */
  static boolean isSurelyDown(String name) {
    String stem = stem(name);
    return !(stem.endsWith("_down") || stem.endsWith("-down"));
  }

  /**
   * Whether the name ends with {@code .up.sql}, {@code _up.sql} or {@code -up.sql}; {@code
   * 7_clean_up.sql} does too.
   */
  static boolean isUp(String name) {
    return hasSuffix(stem(name), "up");
  }

  private static boolean hasSuffix(String stem, String suffix) {
    int at = stem.length() - suffix.length() - 1;
    if (at < 0 || !stem.endsWith(suffix)) {
      return false;
    }
    char before = stem.charAt(at);
    return before == '.' || before == '_' || before == '-';
  }

  private static boolean isFlywayUndo(String name) {
    return name.startsWith("U")
        && Version.digitsEnd(name, 1) > 1
        && name.startsWith("__", Version.end(name, 1));
  }

  /** Whether the folder holds files that undo migrations, or samples. */
  static boolean isDownFolder(String name) {
    return DOWN_FOLDERS.contains(name);
  }

  /** Whether a walk leaves the folder out: hidden ones, dependencies and what a build made. */
  static boolean isSkippedFolder(String name) {
    return name.startsWith(".") || SKIPPED_FOLDERS.contains(name);
  }

  /** Whether the file is for another database, by a tag such as {@code .mysql.} in its name. */
  static boolean isForOtherDatabase(String name) {
    for (int dot = name.indexOf('.'); dot >= 0; ) {
      int next = name.indexOf('.', dot + 1);
      if (next < 0) {
        return false;
      }
      if (OTHER_DATABASES.contains(name.substring(dot + 1, next))) {
        return true;
      }
      dot = next;
    }
    return false;
  }

  /** Where the tag {@code .postgres.} begins in the name, or -1. */
  static int postgresTag(String name) {
    for (int dot = name.indexOf('.'); dot >= 0; ) {
      int next = name.indexOf('.', dot + 1);
      if (next < 0) {
        return -1;
      }
      if (POSTGRES.contains(name.substring(dot + 1, next))) {
        return dot;
      }
      dot = next;
    }
    return -1;
  }

  /** Whether the name of a folder says another database, and not PostgreSQL too. */
  static boolean isFolderOfOtherDatabase(String name) {
    boolean other = false;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : '-';
      if (c != '-' && c != '_' && c != '.') {
        continue;
      }
      String word = name.substring(start, i).toLowerCase(Locale.ROOT);
      if (POSTGRES.contains(word)) {
        return false;
      }
      other |= OTHER_DATABASES.contains(word);
      start = i + 1;
    }
    return other;
  }

  /** Where the name goes on after its number, with or without a {@code V}; 0 if it has none. */
  static int numberEnd(String name) {
    int start = name.startsWith("V") || name.startsWith("v") ? 1 : 0;
    int end = Version.end(name, start);
    if (end == start || end == name.length()) {
      return 0;
    }
    char next = name.charAt(end);
    return next == '_' || next == '-' || next == '.' || next == ' ' ? end : 0;
  }

  /** Whether the name is that of a migration that is written in a programming language. */
  static boolean isMigrationInOtherLanguage(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && OTHER_LANGUAGES.contains(name.substring(dot + 1))
        && numberEnd(name) > 0
        && !name.endsWith(".d.ts");
  }
}
