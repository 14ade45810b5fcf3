package dev.redflag.lint;

import dev.redflag.schema.RelationName;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What some rules said of a file, found by a clause that holds theirs or that theirs holds.
 *
 * <p>The candidates are kept by rule, statement, relation and place, and go as they are taken, so
 * that those of a long statement are not each compared with each.
 */
final class ByClause {

  /** Looks at candidates one by one. */
  interface Taker {

    /** Whether it takes {@code candidate}, which is offered to nobody else then. */
    boolean takes(Candidate candidate);
  }

  private final List<Statement> statements;
  private final Map<String, OfRule> rules = new HashMap<>();

  private ByClause(Script script) {
    this.statements = script.statements();
  }

  /** Those of {@code candidates} that are of one of {@code rules}. */
  static ByClause of(Set<String> rules, List<Candidate> candidates, Script script) {
    ByClause byClause = new ByClause(script);
    for (Candidate candidate : candidates) {
      if (rules.contains(candidate.page.id())) {
        byClause.add(candidate);
      }
    }
    return byClause;
  }

  private void add(Candidate candidate) {
    String rule = candidate.page.id();
    OfRule ofRule = rules.get(rule);
    if (ofRule == null) {
      ofRule = new OfRule();
      rules.put(rule, ofRule);
    }
    ofRule.add(new Placed(candidate, clause(candidate)));
  }

  /**
   * Offers what {@code rule} said where {@code other} stands.
   *
   * @param relation leaves out what is about another one; null for what is about any
   */
  void offer(String rule, Candidate other, RelationName relation, Taker taker) {
    OfRule ofRule = rules.get(rule);
    if (ofRule != null) {
      ofRule.offer(new Wanted(clause(other), relation, taker));
    }
  }

  private Clause clause(Candidate candidate) {
    return Clause.of(candidate.draft.span(), statements);
  }

  private record Placed(Candidate candidate, Clause clause) {}

  private record Wanted(Clause clause, RelationName relation, Taker taker) {

    boolean takes(Placed placed) {
      RelationName other = placed.candidate.draft.relation();
      return (relation == null || other == null || relation.equals(other))
          && (clause.span().contains(placed.clause.span())
              || placed.clause.span().contains(clause.span()))
          && taker.takes(placed.candidate);
    }
  }

  /** What one rule said. */
  private static final class OfRule {
    private final List<Placed> all = new ArrayList<>();

    /** What stands in no statement, and so may hold any number of them. */
    private final List<Placed> outside = new ArrayList<>();

    private final Map<Integer, OfStatement> inside = new HashMap<>();

    void add(Placed placed) {
      all.add(placed);
      int statement = placed.clause.statement();
      if (statement < 0) {
        outside.add(placed);
        return;
      }
      OfStatement ofStatement = inside.get(statement);
      if (ofStatement == null) {
        ofStatement = new OfStatement();
        inside.put(statement, ofStatement);
      }
      ofStatement.add(placed);
    }

    void offer(Wanted wanted) {
      int statement = wanted.clause.statement();
      if (statement < 0) {
        offerAll(all, wanted);
        return;
      }
      offerAll(outside, wanted);
      OfStatement ofStatement = inside.get(statement);
      if (ofStatement != null) {
        ofStatement.offer(wanted);
      }
    }
  }

  /** What one rule said of one statement. */
  private static final class OfStatement {
    private final Clauses all = new Clauses();
    private final Map<RelationName, Clauses> relations = new HashMap<>();

    void add(Placed placed) {
      all.add(placed);
      RelationName relation = placed.candidate.draft.relation();
      Clauses clauses = relations.get(relation);
      if (clauses == null) {
        clauses = new Clauses();
        relations.put(relation, clauses);
      }
      clauses.add(placed);
    }

    void offer(Wanted wanted) {
      if (wanted.relation == null) {
        all.offer(wanted);
        return;
      }
      offerIn(relations.get(wanted.relation), wanted);
      offerIn(relations.get(null), wanted);
    }

    private static void offerIn(Clauses clauses, Wanted wanted) {
      if (clauses != null) {
        clauses.offer(wanted);
      }
    }
  }

  /** What one rule said in one statement, by where its clauses begin. */
  private static final class Clauses {
    private final TreeMap<Integer, List<Placed>> byStart = new TreeMap<>();

    void add(Placed placed) {
      int start = placed.clause.span().start();
      List<Placed> here = byStart.get(start);
      if (here == null) {
        here = new ArrayList<>(1);
        byStart.put(start, here);
      }
      here.add(placed);
    }

    void offer(Wanted wanted) {
      if (byStart.isEmpty()) {
        return;
      }
      Clause clause = wanted.clause;
      int end = Math.max(clause.span().end(), clause.span().start() + 1);
      Iterator<List<Placed>> inner = byStart.subMap(clause.span().start(), end).values().iterator();
      while (inner.hasNext()) {
        List<Placed> here = inner.next();
        offerAll(here, wanted);
        if (here.isEmpty()) {
          inner.remove();
        }
      }
      for (Clause outer = clause.outer(); outer != null; outer = outer.outer()) {
        List<Placed> here = byStart.get(outer.span().start());
        if (here != null) {
          offerAll(here, wanted);
        }
      }
    }
  }

  /** Offers each of {@code placed}, and keeps those that are not taken. */
  private static void offerAll(List<Placed> placed, Wanted wanted) {
    int left = 0;
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      if (!wanted.takes(one)) {
        placed.set(left, one);
        left++;
      }
    }
    placed.subList(left, placed.size()).clear();
  }
}
