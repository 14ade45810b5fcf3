package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.LockedRelations;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.LockTable;
import java.util.List;

/** Flags a migration that locks a table in use and waits for the lock as long as it takes. */
public final class LockTimeoutNotSetRule implements Rule.OfMigration {

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    for (Step step : migration.steps()) {
      if (hasTimeout(step)
          || step.statement() instanceof DoBlock
          || (step.statement() instanceof LockTable lock && lock.nowait())
          || Conflicts.refuse(step)) {
        continue;
      }
      for (RelationName relation : LockedRelations.live(step)) {
        if (!isDropped(relation, step)) {
          report(relation, step, context);
          return;
        }
      }
    }
  }

  private static boolean isDropped(RelationName relation, Step step) {
    return step.before().table(relation) != null && step.after().table(relation) == null;
  }

  private static boolean hasTimeout(Step step) {
    String timeout = step.session().settings().get("lock_timeout");
    return timeout != null && !timeout.startsWith("0");
  }

  private static void report(RelationName relation, Step step, RuleContext context) {
    LockMode mode = step.effects().lockOn(relation);
    context.report(
        Draft.at(
                step.statement().span(),
                "While this waits for "
                    + Blocking.lock(mode)
                    + " on "
                    + relation
                    + ", it blocks "
                    + Blocking.waiters(mode, List.of(relation))
                    + " that comes later.")
            .about(relation)
            .help(
                "Let the migration give up when it has to wait, and try again later. Before the"
                    + " statement:\nSET lock_timeout = '2s';"));
  }
}
