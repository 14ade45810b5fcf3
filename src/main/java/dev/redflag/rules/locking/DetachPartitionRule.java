package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ConcurrentIndex;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DetachPartition;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags DETACH PARTITION that keeps everybody away from the partitioned table. */
public final class DetachPartitionRule implements Rule.OfStatement {

  /** From this version on DETACH PARTITION can run CONCURRENTLY. */
  private static final int CONCURRENTLY_SINCE = 14;

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null) {
      return;
    }
    for (AlterTableAction action : alteration.statement().actions()) {
      if (action instanceof DetachPartition detach
          && !detach.concurrently()
          && !detach.finalizing()) {
        report(detach, alteration, step, context);
      }
    }
  }

  private static void report(
      DetachPartition detach, Alteration alteration, Step step, RuleContext context) {
    Subject parent = alteration.table();
    LockMode mode = step.effects().lockOn(parent.name());
    Subject partition = Subject.of(detach.partition(), step);
    if (mode == null || !partition.live(step)) {
      return;
    }
    Draft draft =
        Draft.at(
                detach.span(),
                Blocking.message(
                    "Detaching partition " + partition,
                    mode,
                    List.of(parent),
                    "while it waits for the queries that run"))
            .about(parent.name());
    if (context.postgres() < CONCURRENTLY_SINCE) {
      draft.help(
          "Before version 14 there is no DETACH PARTITION CONCURRENTLY. Let the migration give up when"
              + " it has to wait, before it:\nSET lock_timeout = '2s';");
    } else {
      ConcurrentIndex.advise(
          draft,
          "Detach it while reads and writes go on; there must be no default partition",
          "ALTER TABLE " + parent + " DETACH PARTITION " + partition + " CONCURRENTLY",
          partition.name().name(),
          step,
          context);
    }
    context.report(draft);
  }
}
