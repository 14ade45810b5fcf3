package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;

/** Flags CONCURRENTLY on an index of a partitioned table. */
public final class ConcurrentlyOnPartitionedRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.ConcurrentlyOnPartitioned refused)) {
      return;
    }
    boolean drop = refused.index() != null;
    context.report(
        Draft.at(
                refused.span(),
                (drop ? "DROP" : "CREATE")
                    + " INDEX CONCURRENTLY does not work on "
                    + refused.table()
                    + ", which is partitioned.")
            .help(
                drop
                    ? "Drop it without CONCURRENTLY, which locks the table and its partitions for a"
                        + " moment:\nSET lock_timeout = '2s';\nDROP INDEX "
                        + refused.index()
                        + ";"
                    : "Make it ON ONLY "
                        + refused.table()
                        + ", then CONCURRENTLY on each partition, each in a migration of its own,"
                        + " and attach those:\nCREATE INDEX <index> ON ONLY "
                        + refused.table()
                        + " (…);\nCREATE INDEX CONCURRENTLY <index of partition> ON <partition>"
                        + " (…);\nALTER INDEX <index> ATTACH PARTITION <index of partition>;"));
  }
}
