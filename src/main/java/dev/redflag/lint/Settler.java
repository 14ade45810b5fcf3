package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Severity;
import dev.redflag.schema.RelationName;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes findings of what the rules said of a file: what is ignored, what goes together. */
final class Settler {

  private final RuleSet rules;
  private final Levels levels;
  private final Baseline baseline;
  private int ignored;

  /**
   * @param baseline takes the findings that it knows; or null
   */
  Settler(RuleSet rules, Levels levels, Baseline baseline) {
    this.rules = rules;
    this.levels = levels;
    this.baseline = baseline;
  }

  /** The number of findings that ignores and the baseline took away so far. */
  int ignored() {
    return ignored;
  }

  /** The findings of {@code file}, in no order. */
  List<Finding> settle(LintedFile file) {
    List<Candidate> candidates = candidates(file);
    removeReplaced(candidates, file.script());
    applyIgnores(candidates, file);
    List<Finding> findings = new ArrayList<>();
    for (List<Candidate> group : groups(candidates)) {
      Finding finding = finding(group, file);
      if (finding == null || (baseline != null && baseline.takes(finding, file.script()))) {
        ignored++;
      } else {
        findings.add(finding);
      }
    }
    if (baseline != null && file.judged()) {
      baseline.judged(file, levels);
    }
    return findings;
  }

  private List<Candidate> candidates(LintedFile file) {
    List<Candidate> candidates = new ArrayList<>();
    for (LintedFile.Report report : file.reports()) {
      add(report.rule(), report.draft(), file, candidates);
    }
    return candidates;
  }

  /** Null if the rule is off there, or is none of this run's. */
  private Candidate add(String rule, Draft draft, LintedFile file, List<Candidate> candidates) {
    if (!rules.contains(rule)) {
      return null;
    }
    RulePage page = rules.page(rule);
    Severity severity = levels.of(page, draft.severity(), file.migration());
    if (severity == null) {
      return null;
    }
    Candidate candidate = new Candidate(page, severity, draft);
    candidates.add(candidate);
    return candidate;
  }

  /** Takes away what a more specific rule tells as well, unless it weighs more. */
  private static void removeReplaced(List<Candidate> candidates, Script script) {
    List<Candidate> replaced = new ArrayList<>();
    for (Candidate specific : candidates) {
      for (String general : specific.page.replaces()) {
        for (Candidate other : candidates) {
          if (other.page.id().equals(general)
              && other.severity.compareTo(specific.severity) >= 0
              && sameFault(specific.draft, other.draft, script)) {
            replaced.add(other);
          }
        }
      }
    }
    candidates.removeAll(replaced);
  }

  private static boolean sameFault(Draft a, Draft b, Script script) {
    RelationName one = a.relation();
    RelationName other = b.relation();
    if (one != null && other != null && !one.equals(other)) {
      return false;
    }
    Span clause = clause(a.span(), script.statements());
    Span otherClause = clause(b.span(), script.statements());
    return clause.contains(otherClause) || otherClause.contains(clause);
  }

  /** The action of ALTER TABLE that holds {@code place}, else the statement, else the place. */
  private static Span clause(Span place, List<Statement> statements) {
    for (Statement statement : statements) {
      if (!statement.span().contains(place)) {
        continue;
      }
      if (statement instanceof DoBlock block) {
        for (BodyStatement inner : block.body()) {
          if (inner.statement().span().contains(place)) {
            return clause(place, List.of(inner.statement()));
          }
        }
      }
      if (statement instanceof AlterTable table) {
        for (AlterTableAction action : table.actions()) {
          if (action.span().contains(place)) {
            return action.span();
          }
        }
      }
      return statement.span();
    }
    return place;
  }

  private void applyIgnores(List<Candidate> candidates, LintedFile file) {
    Ignores ignores = new Ignores(file, rules);
    for (Candidate candidate : candidates) {
      candidate.ignored = ignores.take(candidate.page.id(), candidate.draft.span());
    }
    if (!file.judged()) {
      return;
    }
    for (IgnoreReader.Trouble trouble : ignores.troubles(levels, rules)) {
      Candidate candidate = add(trouble.rule(), trouble.draft(), file, candidates);
      if (candidate != null) {
        candidate.ignored = ignores.take(trouble.rule(), trouble.anchor());
      }
    }
    for (IgnoreReader.Trouble trouble : ignores.unusedOfOwn()) {
      add(trouble.rule(), trouble.draft(), file, candidates);
    }
  }

  /** What is to be told as one finding; what is not about a relation stands alone. */
  private static Collection<List<Candidate>> groups(List<Candidate> candidates) {
    Map<Key, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      Draft draft = candidate.draft;
      Key key =
          draft.relation() != null
              ? new Key(candidate.page.id(), draft.relation(), null, null)
              : new Key(candidate.page.id(), null, draft.span(), draft.message());
      List<Candidate> group = groups.get(key);
      if (group == null) {
        group = new ArrayList<>(1);
        groups.put(key, group);
      }
      group.add(candidate);
    }
    return groups.values();
  }

  /** The finding that tells {@code group}, or null if all of it is ignored. */
  private static Finding finding(List<Candidate> group, LintedFile file) {
    List<Candidate> told = new ArrayList<>(group.size());
    for (Candidate candidate : group) {
      if (!candidate.ignored) {
        told.add(candidate);
      }
    }
    if (told.isEmpty()) {
      return null;
    }
    Collections.sort(told);
    SourceFile source = file.script().source();
    Candidate first = told.get(0);
    Draft draft = first.draft;
    List<Place> related = new ArrayList<>(draft.related());
    for (Candidate other : told.subList(1, told.size())) {
      if (!other.draft.span().equals(draft.span())) {
        related.add(new Place(source, other.draft.span(), other.draft.message()));
      }
    }
    return new Finding(
        first.page.id(),
        first.severity,
        first.page.category(),
        draft.message(),
        draft.help() == null ? first.page.advice() : draft.help(),
        source,
        draft.span(),
        file.migration(),
        draft.relation(),
        List.copyOf(related),
        List.copyOf(draft.fixes()));
  }

  /** What may become a finding; the heaviest comes first. */
  private static final class Candidate implements Comparable<Candidate> {
    final RulePage page;
    final Severity severity;
    final Draft draft;
    boolean ignored;

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

  private record Key(String rule, RelationName relation, Span span, String message) {

    // Written out: the record's own would be linked at the first finding, which takes longer than
    // all else that is done with it.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && rule.equals(that.rule)
          && Objects.equals(relation, that.relation)
          && Objects.equals(span, that.span)
          && Objects.equals(message, that.message);
    }

    @Override
    public int hashCode() {
      int hash = 31 * rule.hashCode() + Objects.hashCode(relation);
      return 31 * (31 * hash + Objects.hashCode(span)) + Objects.hashCode(message);
    }
  }
}
