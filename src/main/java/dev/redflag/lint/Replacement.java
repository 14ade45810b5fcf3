package dev.redflag.lint;

import dev.redflag.schema.RelationName;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes away what a more specific rule tells as well, unless it weighs more.
 *
 * <p>Two candidates tell of one fault if they are not about different relations, and the clause of
 * one holds that of the other. The general ones are kept by statement, relation and place, and go
 * as they are replaced, so that those of a long statement are not each compared with each.
 */
final class Replacement {

  private final List<Candidate> candidates;
  private final List<Statement> statements;
  private final Map<String, General> general = new HashMap<>();

  Replacement(List<Candidate> candidates, Script script) {
    this.candidates = candidates;
    this.statements = script.statements();
  }

  /** Takes them out of the list. */
  void apply() {
    if (!readGeneral()) {
      return;
    }
    for (Candidate specific : candidates) {
      Clause clause = null;
      for (String rule : specific.page.replaces()) {
        General others = general.get(rule);
        if (others != null) {
          clause = clause == null ? clause(specific) : clause;
          others.replaceBy(specific, clause);
        }
      }
    }
    List<Candidate> left = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      if (!candidate.replaced) {
        left.add(candidate);
      }
    }
    candidates.clear();
    candidates.addAll(left);
  }

  /** Whether there are any. */
  private boolean readGeneral() {
    Set<String> rules = new HashSet<>();
    for (Candidate candidate : candidates) {
      rules.addAll(candidate.page.replaces());
    }
    if (rules.isEmpty()) {
      return false;
    }
    for (Candidate candidate : candidates) {
      String rule = candidate.page.id();
      if (rules.contains(rule)) {
        General others = general.get(rule);
        if (others == null) {
          others = new General();
          general.put(rule, others);
        }
        others.add(new Placed(candidate, clause(candidate)));
      }
    }
    return !general.isEmpty();
  }

  private Clause clause(Candidate candidate) {
    return Clause.of(candidate.draft.span(), statements);
  }

  private record Placed(Candidate candidate, Clause clause) {

    boolean isReplacedBy(Candidate specific, Clause by) {
      RelationName one = specific.draft.relation();
      RelationName other = candidate.draft.relation();
      return candidate.replaced
          || ((one == null || other == null || one.equals(other))
              && candidate.severity.compareTo(specific.severity) >= 0
              && (by.span().contains(clause.span()) || clause.span().contains(by.span())));
    }
  }

  /** What one rule said that another may replace. */
  private static final class General {
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

    void replaceBy(Candidate specific, Clause by) {
      if (by.statement() < 0) {
        replaceAll(all, specific, by);
        return;
      }
      replaceAll(outside, specific, by);
      OfStatement ofStatement = inside.get(by.statement());
      if (ofStatement != null) {
        ofStatement.replaceBy(specific, by);
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

    void replaceBy(Candidate specific, Clause by) {
      RelationName relation = specific.draft.relation();
      if (relation == null) {
        all.replaceBy(specific, by);
        return;
      }
      replaceIn(relations.get(relation), specific, by);
      replaceIn(relations.get(null), specific, by);
    }

    private static void replaceIn(Clauses clauses, Candidate specific, Clause by) {
      if (clauses != null) {
        clauses.replaceBy(specific, by);
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

    void replaceBy(Candidate specific, Clause by) {
      if (byStart.isEmpty()) {
        return;
      }
      int end = Math.max(by.span().end(), by.span().start() + 1);
      Iterator<List<Placed>> inner = byStart.subMap(by.span().start(), end).values().iterator();
      while (inner.hasNext()) {
        List<Placed> here = inner.next();
        replaceAll(here, specific, by);
        if (here.isEmpty()) {
          inner.remove();
        }
      }
      for (Clause outer = by.outer(); outer != null; outer = outer.outer()) {
        List<Placed> here = byStart.get(outer.span().start());
        if (here != null) {
          replaceAll(here, specific, by);
        }
      }
    }
  }

  private static void replaceAll(List<Placed> others, Candidate specific, Clause by) {
    int left = 0;
    for (int i = 0; i < others.size(); i++) {
      Placed other = others.get(i);
      if (other.isReplacedBy(specific, by)) {
        other.candidate.replaced = true;
      } else {
        others.set(left, other);
        left++;
      }
    }
    others.subList(left, others.size()).clear();
  }
}
