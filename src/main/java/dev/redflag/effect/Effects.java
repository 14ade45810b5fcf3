package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.RelationName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a statement does to relations that stand before it runs.
 *
 * @param locks the strongest lock on each table, partitioned table, view and materialized view,
 *     from SHARE UPDATE EXCLUSIVE up, the altered one first
 * @param rewrites the tables and materialized views that get a new file
 * @param scans the tables and materialized views whose rows are all read to validate or to build;
 *     not what a query reads
 * @param rebuilds the indexes that are built anew
 */
public record Effects(
    Map<RelationName, LockMode> locks,
    List<RelationName> rewrites,
    List<RelationName> scans,
    List<RelationName> rebuilds) {

  /** No effect. */
  public static final Effects NONE = new Effects(Map.of(), List.of(), List.of(), List.of());

  public Effects {
    locks = locks.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(locks));
    rewrites = List.copyOf(rewrites);
    scans = List.copyOf(scans);
    rebuilds = List.copyOf(rebuilds);
  }

  /** The lock on {@code relation}, or null. */
  public LockMode lockOn(RelationName relation) {
    return locks.get(relation);
  }

  /** Whether {@code relation} gets a new file. */
  public boolean rewrites(RelationName relation) {
    return rewrites.contains(relation);
  }

  /** Whether all rows of {@code relation} are read. */
  public boolean scans(RelationName relation) {
    return scans.contains(relation);
  }
}
