package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ConcurrentIndex;
import dev.redflag.rules.LockedRelations;
import dev.redflag.rules.RowCount;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Reindex;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags REINDEX that keeps everybody away from a table in use. */
public final class ReindexBlockingRule implements Rule.OfStatement {

  /** From this version on REINDEX can run CONCURRENTLY. */
  private static final int CONCURRENTLY_SINCE = 12;

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Reindex.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Reindex reindex) || reindex.concurrently()) {
      return;
    }
    List<RelationName> waiting = LockedRelations.live(step);
    if (waiting.isEmpty()) {
      return;
    }
    // SHARE keeps writes away, and each index is locked so that no query can be planned.
    Draft draft =
        Draft.at(
            reindex.span(),
            Blocking.message(
                "REINDEX", LockMode.ACCESS_EXCLUSIVE, waiting, "while the indexes are built anew"));
    if (waiting.size() == 1) {
      draft.about(waiting.get(0));
    }
    String name = reindex.name() == null ? "" : " " + reindex.name();
    if (context.postgres() < CONCURRENTLY_SINCE) {
      draft.help(
          "Before version 12 there is no REINDEX CONCURRENTLY. Build the same index under another"
              + " name with CREATE INDEX CONCURRENTLY, drop the old one with DROP INDEX CONCURRENTLY,"
              + " and rename the new one. "
              + context.tool().outsideTransaction());
    } else {
      ConcurrentIndex.advise(
          draft,
          "Build it anew while reads and writes go on",
          "REINDEX " + reindex.objectType().words() + " CONCURRENTLY" + name,
          reindex.name() == null ? null : reindex.name().name(),
          step,
          context);
    }
    context.report(waiting.size() == 1 ? RowCount.weigh(draft, waiting.get(0), context) : draft);
  }
}
