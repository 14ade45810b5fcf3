package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The table that ALTER TABLE names.
 *
 * @param name the table
 * @param mode the lock that the statement takes on it, and on its descendants where it descends
 * @param only whether ONLY keeps the statement from descending
 */
record AlteredTable(EffectCollector collector, RelationName name, LockMode mode, boolean only) {

  /** The table as the history left it, or null. */
  Table known() {
    return collector.schema().table(name);
  }

  /** Locks what the statement descends to. */
  void lockDescendants(boolean evenOnly) {
    if (!only || evenOnly) {
      collector.lock(collector.descendants(name), mode);
    }
  }

  void lockPartitions() {
    if (!only) {
      collector.lock(collector.partitions(name), mode);
    }
  }

  /** Whether the table is known not to have the column. */
  boolean lacks(String column) {
    Table known = known();
    return known != null && known.closed() && !known.perhaps() && known.column(column) == null;
  }

  /** The table and what the statement descends to. */
  List<RelationName> withDescendants(boolean evenOnly) {
    List<RelationName> all = new ArrayList<>();
    all.add(name);
    if (!only || evenOnly) {
      for (Table child : collector.descendants(name)) {
        all.add(child.name());
      }
    }
    return all;
  }
}
