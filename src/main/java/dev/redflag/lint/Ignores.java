package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.RuleSet;
import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the comments of a file ask to ignore. */
final class Ignores {

  private static final String UNUSED = "unused-ignore";

  private final LintedFile file;
  private final List<Ignore> ignores;
  private final Map<String, IgnoresOfRule> byRule = new HashMap<>();
  private final List<IgnoreReader.Trouble> troubles;

  Ignores(LintedFile file, RuleSet rules) {
    this.file = file;
    IgnoreReader reader = new IgnoreReader(file.script(), file.forward(), rules);
    reader.read();
    this.ignores = reader.ignores();
    this.troubles = reader.troubles();
    for (Ignore ignore : ignores) {
      IgnoresOfRule ofRule = byRule.get(ignore.rule());
      if (ofRule == null) {
        ofRule = new IgnoresOfRule();
        byRule.put(ignore.rule(), ofRule);
      }
      ofRule.add(ignore);
    }
  }

  /** Whether a comment takes away what {@code rule} found at {@code place}. */
  boolean take(String rule, Span place) {
    IgnoresOfRule ofRule = byRule.get(rule);
    return ofRule != null && ofRule.take(place.start());
  }

  /**
   * What is to be said of the comments themselves, once every finding has been offered to {@link
   * #take}.
   *
   * @param levels tells which rules are off: an ignore of one is of no use, and no fault
   */
  List<IgnoreReader.Trouble> troubles(Levels levels, RuleSet rules) {
    List<IgnoreReader.Trouble> all = new ArrayList<>(troubles);
    for (Ignore ignore : ignores) {
      if (!ignore.used()
          && !isOwn(ignore.rule())
          && levels.of(rules.page(ignore.rule()), null, file.migration()) != null) {
        all.add(new IgnoreReader.Trouble(UNUSED, unused(ignore), ignore.anchor()));
      }
    }
    return all;
  }

  /** Ignores of this class's own findings that were of no use; asked for last. */
  List<IgnoreReader.Trouble> unusedOfOwn() {
    List<IgnoreReader.Trouble> all = new ArrayList<>();
    for (Ignore ignore : ignores) {
      if (!ignore.used() && isOwn(ignore.rule())) {
        all.add(new IgnoreReader.Trouble(UNUSED, unused(ignore), ignore.anchor()));
      }
    }
    return all;
  }

  private static boolean isOwn(String rule) {
    return rule.equals(UNUSED)
        || rule.equals("unknown-ignore")
        || rule.equals("ignore-without-reason");
  }

  private Draft unused(Ignore ignore) {
    String where = ignore.wholeFile() ? "in this file" : "in the statement it covers";
    return Draft.at(ignore.name(), ignore.rule() + " finds nothing " + where + ".")
        .fix(new Fix("Remove the ignore", List.of(new Edit(removal(ignore), "")), Map.of()));
  }

  /**
   * What is to be deleted: the name and its comma, or the comment, with its line if it is alone.
   */
  private Span removal(Ignore ignore) {
    String text = file.script().source().text();
    if (!ignore.alone()) {
      return nameWithComma(ignore.name(), text);
    }
    int start = ignore.comment().start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = ignore.comment().end();
    if (start > 0 && text.charAt(start - 1) != '\n') {
      return new Span(start, end);
    }
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    if (text.startsWith("\r\n", end)) {
      return new Span(start, end + 2);
    }
    return new Span(start, text.startsWith("\n", end) ? end + 1 : end);
  }

  private static Span nameWithComma(Span name, String text) {
    int end = name.end();
    while (isBlank(text.charAt(end)) || text.charAt(end) == ',') {
      end++;
    }
    if (text.charAt(end) != ':') {
      return new Span(name.start(), end);
    }
    int start = name.start();
    while (isBlank(text.charAt(start - 1)) || text.charAt(start - 1) == ',') {
      start--;
    }
    return new Span(start, name.end());
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
