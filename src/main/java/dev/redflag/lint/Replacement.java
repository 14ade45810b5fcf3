package dev.redflag.lint;

import dev.redflag.sql.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes away what a more specific rule tells as well, unless it weighs more.
 *
 * <p>Two candidates tell of one fault if they are not about different relations, and the clause of
 * one holds that of the other.
 */
final class Replacement {

  private final List<Candidate> candidates;
  private final Script script;

  Replacement(List<Candidate> candidates, Script script) {
    this.candidates = candidates;
    this.script = script;
  }

  /** Takes them out of the list. */
  void apply() {
    ByClause general = general();
    if (general == null) {
      return;
    }
    for (Candidate specific : candidates) {
      for (String rule : specific.page.replaces()) {
        general.offer(rule, specific, specific.draft.relation(), new Specific(specific));
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

  /** What may be replaced; null if no page here names another rule. */
  private ByClause general() {
    Set<String> rules = new HashSet<>();
    for (Candidate candidate : candidates) {
      rules.addAll(candidate.page.replaces());
    }
    return rules.isEmpty() ? null : ByClause.of(rules, candidates, script);
  }

  private record Specific(Candidate specific) implements ByClause.Taker {

    @Override
    public boolean takes(Candidate general) {
      general.replaced |= general.severity.compareTo(specific.severity) >= 0;
      return general.replaced;
    }
  }
}
