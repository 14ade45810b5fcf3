package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ConcurrentIndex;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Index;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags DROP INDEX, which waits for every query on a table in use and makes others wait. */
public final class DropIndexBlockingRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop)
        || drop.objectType() != ObjectType.INDEX
        || drop.concurrently()
        || Conflicts.refuse(step)) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      Index index = step.before().index(target.name(), step.session());
      if (index != null && !isNew(index, step)) {
        report(target, index, drop, step, context);
      }
    }
  }

  private static boolean isNew(Index index, Step step) {
    return index.madeAt() != null && !index.perhaps() && index.madeAt().inUnitOf(step.migration());
  }

  private static void report(
      DropTarget target, Index index, Drop drop, Step step, RuleContext context) {
    Subject table = Subject.of(index.table(), step);
    if (!table.live(step)) {
      return;
    }
    Draft draft =
        Draft.at(
                target.span(),
                Blocking.message(
                    "Dropping index " + target.name(),
                    LockMode.ACCESS_EXCLUSIVE,
                    List.of(table),
                    "while it waits for the queries that run"))
            .about(index.table());
    if (table.table() != null && table.table().partitioned()) {
      context.report(
          draft.help(
              "PostgreSQL refuses CONCURRENTLY for an index of a partitioned table. Let the migration"
                  + " give up when it has to wait, before it:\nSET lock_timeout = '2s';"));
      return;
    }
    String concurrent = "DROP INDEX CONCURRENTLY " + target.name();
    String first = "Drop it while reads and writes go on";
    if (drop.targets().size() > 1) {
      draft.help(first + ":\n" + concurrent + ";\n" + context.tool().outsideTransaction());
    } else {
      ConcurrentIndex.advise(draft, first, concurrent, target.name().name(), step, context);
    }
    context.report(draft);
  }
}
