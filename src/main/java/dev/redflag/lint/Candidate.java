package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.Severity;

/** What may become a finding; the heaviest comes first. */
final class Candidate implements Comparable<Candidate> {
  final RulePage page;
  final Draft draft;
  Severity severity;
  boolean ignored;
  boolean replaced;

  Candidate(RulePage page, Severity severity, Draft draft) {
    this.page = page;
    this.severity = severity;
    this.draft = draft;
  }

  @Override
  public int compareTo(Candidate other) {
    int order = severity.compareTo(other.severity);
    return order != 0 ? order : Integer.compare(draft.span().start(), other.draft.span().start());
  }
}
