package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.LockedRelations;
import dev.redflag.rules.RowCount;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags CLUSTER of a table in use. */
public final class ClusterRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Cluster.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Cluster cluster)) {
      return;
    }
    List<RelationName> waiting = LockedRelations.live(step);
    boolean all = cluster.table() == null;
    if (waiting.isEmpty() && !all) {
      return;
    }
    Draft draft =
        Draft.at(
                cluster.span(),
                all
                    ? "CLUSTER locks every table in turn and blocks every read and write of it while all its rows are rewritten."
                    : Blocking.message(
                        "CLUSTER",
                        LockMode.ACCESS_EXCLUSIVE,
                        waiting,
                        "while all rows are rewritten"))
            .help(
                "To sort a table in use, run the extension pg_repack with --order-by, outside of migrations.");
    if (waiting.size() == 1 && !all) {
      draft.about(waiting.get(0));
      RowCount.weigh(draft, waiting.get(0), context);
    }
    context.report(draft);
  }
}
