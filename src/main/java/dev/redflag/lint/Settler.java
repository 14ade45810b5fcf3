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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes findings of what the rules said of a file: what is ignored, what goes together. */
final class Settler {

  private final RuleSet rules;
  private final Levels levels;
  private final Baseline baseline;

  /** Those of the rules that said something: the set of rules has to look, and to be locked. */
  private final Map<String, RulePage> pages = new HashMap<>();

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
    new Replacement(candidates, file.script()).apply();
    applyIgnores(candidates, file);
    Collection<List<Candidate>> groups = groups(candidates);
    if (baseline != null) {
      applyBaseline(groups, file);
    }
    new Resolution(candidates, file.script(), levels, file.migration()).apply();
    List<Finding> findings = new ArrayList<>();
    for (List<Candidate> group : groups) {
      Finding finding = finding(group, file);
      if (finding == null) {
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
    RulePage page = page(rule);
    if (page == null) {
      return null;
    }
    Severity severity = levels.of(page, draft.severity(), file.migration());
    if (severity == null) {
      return null;
    }
    Candidate candidate = new Candidate(page, severity, draft);
    candidates.add(candidate);
    return candidate;
  }

  private RulePage page(String rule) {
    RulePage page = pages.get(rule);
    if (page == null && rules.contains(rule)) {
      page = rules.page(rule);
      pages.put(rule, page);
    }
    return page;
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

  /** Ignores what the baseline takes, which knows findings by what they weigh by themselves. */
  private void applyBaseline(Collection<List<Candidate>> groups, LintedFile file) {
    for (List<Candidate> group : groups) {
      Finding finding = finding(group, file);
      if (finding != null && baseline.takes(finding, file.script())) {
        for (Candidate candidate : group) {
          candidate.ignored = true;
        }
      }
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
