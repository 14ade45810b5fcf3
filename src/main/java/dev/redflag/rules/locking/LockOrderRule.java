package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.LockedRelations;
import dev.redflag.rules.Subject;
import dev.redflag.rules.TouchedRelations;
import dev.redflag.rules.TransactionSteps;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags locks that are taken in an order which invites a deadlock. */
public final class LockOrderRule implements Rule.OfMigration {

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    EarlierOrders earlier = new EarlierOrders();
    for (TransactionSteps transaction : TransactionSteps.of(migration)) {
      if (transaction.steps().size() > 1) {
        checkUpgrades(transaction, context);
        Map<RelationName, Step> order = order(transaction, context);
        checkOrder(order, earlier, context);
        earlier.add(order);
      }
    }
  }

  // ---- a stronger lock after a weaker one

  private static void checkUpgrades(TransactionSteps transaction, RuleContext context) {
    Map<RelationName, Step> weak = new HashMap<>();
    Map<RelationName, Boolean> strong = new HashMap<>();
    for (Step step : transaction.steps()) {
      if (step.statement() instanceof DoBlock || TransactionSteps.refuse(step, context)) {
        continue;
      }
      for (Map.Entry<RelationName, LockMode> lock : locks(step).entrySet()) {
        RelationName relation = lock.getKey();
        if (!Subject.of(relation, step).live(step) || strong.containsKey(relation)) {
          continue;
        }
        if (lock.getValue() != LockMode.ACCESS_EXCLUSIVE) {
          weak.putIfAbsent(relation, step);
          continue;
        }
        strong.put(relation, true);
        if (weak.containsKey(relation)) {
          report(relation, weak.get(relation), step, context);
        }
      }
    }
  }

  private static void report(RelationName relation, Step weak, Step step, RuleContext context) {
    context.report(
        Draft.at(
                step.statement().span(),
                "This needs an ACCESS EXCLUSIVE lock on "
                    + relation
                    + " in a transaction that holds a weaker one already ("
                    + locks(weak).get(relation).words()
                    + "): whoever has read the table and waits for that deadlocks with it.")
            .about(relation)
            .related(origin(weak), "the weaker lock is taken here")
            .help("Take the strongest lock first, or do the two in transactions of their own."));
  }

  /** The locks from ROW EXCLUSIVE up. */
  private static Map<RelationName, LockMode> locks(Step step) {
    Statement statement = step.statement();
    boolean changesRows =
        statement instanceof Update
            || statement instanceof Insert
            || statement instanceof Delete
            || statement instanceof Merge
            || statement instanceof Copy;
    if (!changesRows) {
      return step.effects().locks();
    }
    Map<RelationName, LockMode> locks = new LinkedHashMap<>();
    for (QualifiedName name : TouchedRelations.of(statement)) {
      locks.put(Subject.of(name, step).name(), LockMode.ROW_EXCLUSIVE);
    }
    return locks;
  }

  // ---- two transactions

  /** The tables that others wait for, in the order of the locks, each with the step. */
  private static Map<RelationName, Step> order(TransactionSteps transaction, RuleContext context) {
    Map<RelationName, Step> order = new LinkedHashMap<>();
    for (Step step : transaction.steps()) {
      if (step.statement() instanceof DoBlock || TransactionSteps.refuse(step, context)) {
        continue;
      }
      for (RelationName relation : LockedRelations.live(step)) {
        order.putIfAbsent(relation, step);
      }
    }
    return order;
  }

  private static void checkOrder(
      Map<RelationName, Step> order, EarlierOrders earlier, RuleContext context) {
    List<RelationName> relations = earlier.known(order.keySet());
    for (int i = 0; i < relations.size(); i++) {
      for (int j = i + 1; j < relations.size(); j++) {
        Step second = order.get(relations.get(j));
        Origin opposite = earlier.opposite(relations.get(i), relations.get(j));
        if (opposite != null && second != order.get(relations.get(i))) {
          context.report(
              Draft.at(
                      second.statement().span(),
                      "This locks "
                          + relations.get(j)
                          + " after "
                          + relations.get(i)
                          + ", and an earlier transaction does it the other way round: code that keeps"
                          + " to one order deadlocks with the other.")
                  .about(relations.get(j))
                  .related(opposite, "the other order")
                  .help("Lock the tables in the same order everywhere."));
          return;
        }
      }
    }
  }

  private static Origin origin(Step step) {
    return new Origin(step.migration(), step.script().source(), step.statement().span());
  }

  /** The orders of the transactions so far; one that says nothing new is left out. */
  private static final class EarlierOrders {
    private final Map<RelationName, List<Map<RelationName, Step>>> byRelation = new HashMap<>();
    private final Set<List<RelationName>> told = new HashSet<>();

    void add(Map<RelationName, Step> order) {
      if (!told.add(sequence(order))) {
        return;
      }
      for (RelationName relation : order.keySet()) {
        List<Map<RelationName, Step>> naming = byRelation.get(relation);
        if (naming == null) {
          naming = new ArrayList<>(1);
          byRelation.put(relation, naming);
        }
        naming.add(order);
      }
    }

    /** The relations in order, with a null where a new statement begins. */
    private static List<RelationName> sequence(Map<RelationName, Step> order) {
      List<RelationName> sequence = new ArrayList<>();
      Step last = null;
      for (Map.Entry<RelationName, Step> lock : order.entrySet()) {
        if (lock.getValue() != last) {
          sequence.add(null);
          last = lock.getValue();
        }
        sequence.add(lock.getKey());
      }
      return sequence;
    }

    /** Those of the relations that an earlier transaction has locked too. */
    List<RelationName> known(Iterable<RelationName> relations) {
      List<RelationName> known = new ArrayList<>();
      for (RelationName relation : relations) {
        if (byRelation.containsKey(relation)) {
          known.add(relation);
        }
      }
      return known;
    }

    /** Where a transaction locks {@code first} after {@code second}, or null. */
    Origin opposite(RelationName first, RelationName second) {
      for (Map<RelationName, Step> order : byRelation.get(first)) {
        Step one = order.get(first);
        Step other = order.get(second);
        if (other != null && one.statement().span().start() > other.statement().span().start()) {
          return origin(one);
        }
      }
      return null;
    }
  }
}
