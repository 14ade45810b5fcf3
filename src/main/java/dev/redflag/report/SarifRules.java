package dev.redflag.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a SARIF run: every page, once, sorted by id. */
final class SarifRules {

  private static final int MOST_TAGS = 10;

  private final Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  SarifRules(List<RulePage> pages) {
    List<RulePage> sorted = new ArrayList<>(pages);
    sorted.sort(Comparator.comparing(RulePage::id));
    for (RulePage page : sorted) {
      if (indexes.putIfAbsent(page.id(), indexes.size()) == null) {
        descriptors.add(descriptor(page));
      }
    }
  }

  Set<ReportingDescriptor> descriptors() {
    return descriptors;
  }

  /** The index of the rule, or null if it has no page. */
  Integer indexOf(String rule) {
    return indexes.get(rule);
  }

  private static ReportingDescriptor descriptor(RulePage page) {
    String paragraph = PlainText.firstParagraph(page.body());
    return new ReportingDescriptor()
        .withId(page.id())
        .withName(name(page.id()))
        .withShortDescription(text(PlainText.sentence(page.title())))
        .withFullDescription(
            text(paragraph.isEmpty() ? PlainText.sentence(page.advice()) : paragraph))
        .withHelp(text(helpText(page)).withMarkdown(helpMarkdown(page)))
        .withHelpUri(URI.create(page.postgres() == null ? SarifReporter.HOME : page.postgres()))
        .withDefaultConfiguration(
            new ReportingConfiguration()
                .withEnabled(null)
                .withRank(null)
                .withLevel(ReportingConfiguration.Level.fromValue(page.severity().word())))
        .withProperties(properties(page));
  }

  private static PropertyBag properties(RulePage page) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(page.category().word());
    for (String tag : page.tags()) {
      if (tags.size() < MOST_TAGS) {
        tags.add(tag);
      }
    }
    return new PropertyBag()
        .withTags(tags)
        .withAdditionalProperty("precision", "high")
        .withAdditionalProperty(
            "problem.severity",
            page.severity() == Severity.NOTE ? "recommendation" : page.severity().word());
  }

  private static String helpText(RulePage page) {
    String body = PlainText.of(page.body());
    return body.isEmpty() ? page.advice() : page.advice() + "\n\n" + body;
  }

  private static String helpMarkdown(RulePage page) {
    String body = page.body().strip();
    return body.isEmpty() ? page.advice() : "**" + page.advice() + "**\n\n" + body;
  }

  private static MultiformatMessageString text(String text) {
    return new MultiformatMessageString().withText(text);
  }

  /**
   * The name of the rule's class without {@code Rule}; null for an id of one word, because a name
   * that is the id again is against the standard's advice.
   */
  private static String name(String id) {
    if (id.indexOf('-') < 0) {
      return null;
    }
    StringBuilder name = new StringBuilder(id.length());
    boolean upper = true;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '-') {
        upper = true;
        continue;
      }
      name.append(upper ? Character.toUpperCase(c) : c);
      upper = false;
    }
    return name.toString();
  }
}
