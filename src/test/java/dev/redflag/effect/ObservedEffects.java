package dev.redflag.effect;

import dev.redflag.schema.RelationName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL did for a statement, in the words of {@code redflag impact}.
 *
 * <p>Locks are those of {@code pg_locks} before the transaction ends; a new file shows in {@code
 * pg_relation_filenode}; scans are told by messages at the level DEBUG1, and where there are none
 * by the number of sequential scans in the statistics of the transaction.
 *
 * @param locks the mode by relation
 * @param rewrites the relations that got a new file
 * @param scans the relations whose rows were read to validate or to build
 */
public record ObservedEffects(Map<String, String> locks, Set<String> rewrites, Set<String> scans) {

  private static final Pattern READ =
      Pattern.compile(
          "(?:rewriting|verifying) table \"(.*)\"|building index \".*\" on table \"(.*)\" .*");
  private static final Pattern KEY = Pattern.compile("validating foreign key constraint \"(.*)\"");

  /** Which statements scan without saying so. */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?is)\\s*(CREATE\\s+(FOREIGN\\s+)?TABLE\\s.*\\sPARTITION\\s+OF\\s.*|ALTER\\s+DOMAIN\\s.*"
              + "|ALTER\\s+TABLE\\s.*\\s(ATTACH|DETACH)\\s+PARTITION\\s.*)");

  private static final Pattern DETACH =
      Pattern.compile("(?is)\\s*ALTER\\s+TABLE\\s.*\\sDETACH\\s+PARTITION\\s+(\\w+)");

  private static final String RELATIONS =
      "SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relname, c.relkind,"
          + " pg_relation_filenode(c.oid) AS file"
          + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.relkind IN ('r', 'p', 'v', 'm')"
          + " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
          + " AND c.relpersistence <> 't'";

  private static final String LOCKS =
      "SELECT relation, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
          + " AND granted AND mode IN ('ShareUpdateExclusiveLock', 'ShareLock',"
          + " 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')"
          + " ORDER BY array_position(ARRAY['ShareUpdateExclusiveLock', 'ShareLock',"
          + " 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'], mode)";

  private static final String SCANS = "SELECT relid, seq_scan FROM pg_stat_xact_user_tables";

  private static final String KEYS =
      "SELECT c.conrelid FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid"
          + " WHERE c.contype = 'f' AND r.relkind = 'r' AND c.conname = ?"
          + " AND EXISTS (SELECT FROM pg_locks l WHERE l.pid = pg_backend_pid()"
          + "   AND l.relation = c.conrelid AND l.mode NOT IN ('AccessShareLock', 'RowShareLock'))";

  private record Known(String name, String bare, boolean stored, String file) {}

  /** What is told, in the same form. */
  public static ObservedEffects told(Effects effects) {
    Map<String, String> locks = new TreeMap<>();
    effects.locks().forEach((name, mode) -> locks.put(name.key(), mode.key()));
    return new ObservedEffects(locks, keys(effects.rewrites()), keys(effects.scans()));
  }

  private static Set<String> keys(List<RelationName> names) {
    Set<String> keys = new TreeSet<>();
    names.forEach(name -> keys.add(name.key()));
    return keys;
  }

  /**
   * Runs {@code sql} in a transaction of its own.
   *
   * @param commit whether what it did stays
   * @throws SQLException if PostgreSQL refuses it; then nothing stays
   */
  public static ObservedEffects of(String sql, Connection connection, boolean commit)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      Map<Long, Known> before = relations(statement);
      Map<Long, Long> counted = scansSoFar(statement);
      statement.execute("SET LOCAL client_min_messages = debug1");
      statement.clearWarnings();
      statement.execute(sql);
      SQLWarning messages = statement.getWarnings();
      ObservedEffects observed = observe(sql, before, counted, messages, connection);
      if (commit) {
        connection.commit();
      } else {
        connection.rollback();
      }
      return observed;
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static ObservedEffects observe(
      String sql,
      Map<Long, Known> before,
      Map<Long, Long> counted,
      SQLWarning messages,
      Connection connection)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Map<String, String> locks = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery(LOCKS)) {
        while (rows.next()) {
          Known known = before.get(rows.getLong(1));
          if (known != null) {
            locks.put(known.name, rows.getString(2).replaceFirst("Lock$", ""));
          }
        }
      }
      Set<String> rewrites = new TreeSet<>();
      relations(statement)
          .forEach(
              (oid, now) -> {
                Known then = before.get(oid);
                if (then != null && then.file != null && !then.file.equals(now.file)) {
                  rewrites.add(then.name);
                }
              });
      Set<String> scans = new TreeSet<>();
      for (SQLWarning each = messages; each != null; each = each.getNextWarning()) {
        addScanned(each.getMessage(), before, scans, connection);
      }
      if (SILENT.matcher(sql).matches()) {
        addCounted(scansSoFar(statement), counted, before, scans);
        Matcher detach = DETACH.matcher(sql);
        if (detach.matches()) {
          // Of a foreign key only the referencing table counts.
          scans.removeIf(name -> name.endsWith("." + detach.group(1)));
        }
      }
      if (sql.strip().regionMatches(true, 0, "CLUSTER", 0, 7)) {
        scans.addAll(rewrites);
      }
      if (sql.strip().regionMatches(true, 0, "REFRESH", 0, 7)
          || sql.strip().regionMatches(true, 0, "TRUNCATE", 0, 8)) {
        // The indexes are built on what the query gave, or on nothing.
        scans.clear();
      }
      return new ObservedEffects(locks, rewrites, scans);
    }
  }

  private static void addScanned(
      String message, Map<Long, Known> before, Set<String> scans, Connection connection)
      throws SQLException {
    Matcher read = READ.matcher(message);
    if (read.matches()) {
      String bare = read.group(1) == null ? read.group(2) : read.group(1);
      before.values().stream()
          .filter(known -> known.stored && known.bare.equals(bare))
          .forEach(known -> scans.add(known.name));
    }
    Matcher key = KEY.matcher(message);
    if (key.matches()) {
      try (var query = connection.prepareStatement(KEYS)) {
        query.setString(1, key.group(1));
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            Known known = before.get(rows.getLong(1));
            if (known != null) {
              scans.add(known.name);
            }
          }
        }
      }
    }
  }

  /** Adds what was scanned since {@code counted}: the counters go on over transactions. */
  private static void addCounted(
      Map<Long, Long> now, Map<Long, Long> counted, Map<Long, Known> before, Set<String> scans) {
    now.forEach(
        (oid, count) -> {
          Known known = before.get(oid);
          if (known != null && known.stored && count > counted.getOrDefault(oid, 0L)) {
            scans.add(known.name);
          }
        });
  }

  private static Map<Long, Long> scansSoFar(Statement statement) throws SQLException {
    Map<Long, Long> counts = new HashMap<>();
    try (ResultSet rows = statement.executeQuery(SCANS)) {
      while (rows.next()) {
        counts.put(rows.getLong(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private static Map<Long, Known> relations(Statement statement) throws SQLException {
    Map<Long, Known> relations = new HashMap<>();
    try (ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        String kind = rows.getString(4);
        boolean stored = kind.equals("r") || kind.equals("m");
        relations.put(
            rows.getLong(1),
            new Known(rows.getString(2), rows.getString(3), stored, rows.getString(5)));
      }
    }
    return relations;
  }
}
