package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.RelationName;
import java.util.List;
import java.util.Map;

/**
 * What a statement does to relations that stand before it runs.
 *
 * @param locks the strongest lock on each, from SHARE UPDATE EXCLUSIVE up
 * @param rewrites the relations that get a new file
 * @param scans the relations whose rows are all read to validate or to build an index
 */
public record Effects(
    Map<RelationName, LockMode> locks, List<RelationName> rewrites, List<RelationName> scans) {

  /** No effect. */
  public static final Effects NONE = new Effects(Map.of(), List.of(), List.of());
}
