package dev.redflag.rule;

import java.util.List;

/**
 * A rule's page: its metadata and its Markdown.
 *
 * @param id the rule's id, which is also the page's file name
 * @param title a short noun phrase without a period
 * @param category what the rule guards against
 * @param severity the severity in the production profile
 * @param advice what to do, one imperative line that ends with a period
 * @param since the release that brought the rule
 * @param tags further words for SARIF
 * @param replaces ids of more general rules that stay silent where this one reports on the same
 *     clause and relation
 * @param resolves ids of rules whose finding on the same clause is a note beside this one's, as it
 *     is over once this page's advice is followed
 * @param aliases what other tools call the hazard, such as {@code squawk/ban-drop-table}
 * @param postgres the address of the manual's page, or null
 * @param body the Markdown below the front matter
 */
public record RulePage(
    String id,
    String title,
    Category category,
    Severity severity,
    String advice,
    String since,
    List<String> tags,
    List<String> replaces,
    List<String> resolves,
    List<String> aliases,
    String postgres,
    String body) {

  public RulePage {
    tags = List.copyOf(tags);
    replaces = List.copyOf(replaces);
    resolves = List.copyOf(resolves);
    aliases = List.copyOf(aliases);
  }
}
