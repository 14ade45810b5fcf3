package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.rule.Severity;
import dev.redflag.sql.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a note of what is over once the advice of another finding on the same clause is followed.
 *
 * <p>Only what is told, and weighs as much, does that: who ignores the other finding hears of this
 * one in full. So does who gave its rule a level. Which relation the two are about does not matter,
 * as the advice is about the clause.
 */
final class Resolution {

  private final List<Candidate> candidates;
  private final Script script;
  private final Levels levels;
  private final Migration migration;

  /** They are lowered at the end: what is itself resolved by a third resolves as before. */
  private final List<Candidate> resolved = new ArrayList<>();

  /**
   * @param candidates with those that are ignored, and known to be
   */
  Resolution(List<Candidate> candidates, Script script, Levels levels, Migration migration) {
    this.candidates = candidates;
    this.script = script;
    this.levels = levels;
    this.migration = migration;
  }

  void apply() {
    Set<String> rules = resolvable();
    if (rules.isEmpty()) {
      return;
    }
    ByClause others = ByClause.of(rules, candidates, script);
    for (Candidate candidate : candidates) {
      if (!isAdvised(candidate)) {
        continue;
      }
      for (String rule : candidate.page.resolves()) {
        if (rules.contains(rule)) {
          others.offer(rule, candidate, null, new Advised(candidate.severity));
        }
      }
    }
    for (Candidate candidate : resolved) {
      candidate.severity = Severity.NOTE;
    }
  }

  /** The rules that a finding here resolves and nobody gave a level. */
  private Set<String> resolvable() {
    Set<String> rules = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (isAdvised(candidate)) {
        for (String rule : candidate.page.resolves()) {
          if (!levels.isGiven(rule, migration)) {
            rules.add(rule);
          }
        }
      }
    }
    return rules;
  }

  /** Whether it is told, and weighs enough to make a note of another. */
  private static boolean isAdvised(Candidate candidate) {
    return !candidate.ignored && candidate.severity != Severity.NOTE;
  }

  private final class Advised implements ByClause.Taker {
    private final Severity severity;

    Advised(Severity severity) {
      this.severity = severity;
    }

    @Override
    public boolean takes(Candidate other) {
      if (other.severity.compareTo(severity) < 0) {
        return false;
      }
      resolved.add(other);
      return true;
    }
  }
}
