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
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Vacuum;
import java.util.List;

/** Flags VACUUM FULL of a table in use. */
public final class VacuumFullRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Vacuum.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Vacuum vacuum) || !vacuum.full()) {
      return;
    }
    List<RelationName> waiting = LockedRelations.live(step);
    boolean all = vacuum.tables().isEmpty();
    if (waiting.isEmpty() && !all) {
      return;
    }
    Draft draft =
        Draft.at(
                vacuum.span(),
                all
                    ? "VACUUM FULL locks every table in turn and blocks every read and write of it while all its rows are rewritten."
                    : Blocking.message(
                        "VACUUM FULL",
                        LockMode.ACCESS_EXCLUSIVE,
                        waiting,
                        "while all rows are rewritten"))
            .help(
                "Plain VACUUM lets reads and writes go on and frees the space for new rows. To give it back to the system, use the extension pg_repack, outside of migrations.");
    if (waiting.size() == 1 && !all) {
      draft.about(waiting.get(0));
      RowCount.weigh(draft, waiting.get(0), context);
    }
    context.report(draft);
  }
}
