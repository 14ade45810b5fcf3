package dev.redflag.lint;

import dev.redflag.effect.Effects;
import dev.redflag.postgres.LockMode;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Step;
import dev.redflag.schema.Origin;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Transaction;
import dev.redflag.sql.ast.TransactionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each statement of one migration does, and how long its locks are held. */
final class MigrationWeighing {

  private final MigrationSteps migration;
  private int transaction;

  MigrationWeighing(MigrationSteps migration) {
    this.migration = migration;
  }

  List<Impact.OfStatement> statements() {
    List<Impact.OfStatement> all = new ArrayList<>();
    List<Step> steps = migration.steps();
    int next = 0;
    for (Statement statement : migration.script().statements()) {
      int first = next;
      if (first < steps.size() && steps.get(first).statement() == statement) {
        next++;
        while (next < steps.size() && isInside(steps.get(next).statement(), statement)) {
          next++;
        }
      }
      all.add(weigh(statement, steps.subList(first, next)));
    }
    return all;
  }

  private static boolean isInside(Statement inner, Statement outer) {
    return inner.span().start() < outer.span().end();
  }

  /**
   * @param steps the statement and those in its body; none if it does not run forward
   */
  private Impact.OfStatement weigh(Statement statement, List<Step> steps) {
    if (steps.isEmpty()) {
      return new Impact.OfStatement(
          statement, false, Effects.NONE, Set.of(), Impact.Held.STATEMENT, ++transaction);
    }
    Step step = steps.get(0);
    Effects effects = steps.size() == 1 ? step.effects() : together(steps);
    Impact.Held held = held(step);
    if (held == Impact.Held.STATEMENT || ends(statement)) {
      transaction++;
    }
    Impact.OfStatement weighed =
        new Impact.OfStatement(statement, true, effects, unused(effects, step), held, transaction);
    follow(statement);
    return weighed;
  }

  /** What the statements in a body do, to what stood before the block. */
  private static Effects together(List<Step> steps) {
    Schema before = steps.get(0).before();
    Map<RelationName, LockMode> locks = new LinkedHashMap<>();
    Set<RelationName> rewrites = new LinkedHashSet<>();
    Set<RelationName> scans = new LinkedHashSet<>();
    Set<RelationName> rebuilds = new LinkedHashSet<>();
    for (Step inner : steps.subList(1, steps.size())) {
      if (isUndone(inner)) {
        continue;
      }
      Effects effects = inner.effects();
      for (Map.Entry<RelationName, LockMode> lock : effects.locks().entrySet()) {
        if (stood(lock.getKey(), before, inner)) {
          locks.merge(lock.getKey(), lock.getValue(), LockMode::stronger);
        }
      }
      addStanding(effects.rewrites(), rewrites, before, inner);
      addStanding(effects.scans(), scans, before, inner);
      addStanding(effects.rebuilds(), rebuilds, before, inner);
    }
    return new Effects(locks, List.copyOf(rewrites), List.copyOf(scans), List.copyOf(rebuilds));
  }

  /**
   * Whether a statement that may not run, as in a block with EXCEPTION or below an IF, adds a
   * constraint that stands already: whatever guards it guards against that.
   */
  private static boolean isUndone(Step inner) {
    if (!inner.conditional()
        || !(inner.statement() instanceof AlterTable alter)
        || alter.actions().size() != 1
        || !(alter.actions().get(0) instanceof AddConstraint add)
        || add.constraint().name() == null) {
      return false;
    }
    Table table = inner.before().table(alter.name(), inner.session());
    return table != null && table.constraint(add.constraint().name().value()) != null;
  }

  private static void addStanding(
      List<RelationName> names, Set<RelationName> all, Schema before, Step inner) {
    for (RelationName name : names) {
      if (stood(name, before, inner)) {
        all.add(name);
      }
    }
  }

  /** Whether what {@code inner} meets was there before the block, and not made in it. */
  private static boolean stood(RelationName name, Schema before, Step inner) {
    return before.relation(name) != null || inner.before().relation(name) == null;
  }

  private Set<RelationName> unused(Effects effects, Step step) {
    Set<RelationName> unused = new LinkedHashSet<>();
    List<RelationName> all = new ArrayList<>(effects.locks().keySet());
    all.addAll(effects.rewrites());
    all.addAll(effects.scans());
    for (RelationName name : all) {
      Relation relation = step.before().relation(name);
      Origin made = relation == null || relation.perhaps() ? null : relation.madeAt();
      if (made != null && made.inUnitOf(migration.migration())) {
        unused.add(name);
      }
    }
    return unused;
  }

  private static Impact.Held held(Step step) {
    Session session = step.session();
    if (session.block() == Session.Block.EXPLICIT) {
      return Impact.Held.COMMIT;
    }
    if (session.inTransaction()) {
      return Impact.Held.FILE;
    }
    return session.mayBeInTransaction() ? Impact.Held.FILE_OR_STATEMENT : Impact.Held.STATEMENT;
  }

  private static boolean ends(Statement statement) {
    return statement instanceof Transaction change
        && change.transactionKind() == TransactionKind.BEGIN;
  }

  private void follow(Statement statement) {
    if (!(statement instanceof Transaction change)) {
      return;
    }
    switch (change.transactionKind()) {
      case COMMIT, ROLLBACK, PREPARE -> transaction++;
      default -> {}
    }
  }
}
