package dev.redflag.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a page: front matter of {@code key: value} and {@code key: [a, b]} lines between two lines
 * of {@code ---}, then Markdown.
 *
 * <p>It is strict, and no YAML: a page is part of the program, and one that is misspelt must not
 * pass for one that says less.
 */
final class PageReader {

  private static final String FENCE = "---";

  /** The keys, in the order in which a page should have them; the first five are required. */
  private static final List<String> KEYS =
      List.of(
          "title",
          "category",
          "severity",
          "advice",
          "since",
          "tags",
          "replaces",
          "resolves",
          "aliases",
          "postgres");

  private static final int REQUIRED = 5;

  private final String id;
  private final String shownName;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private PageReader(String id, String shownName) {
    this.id = id;
    this.shownName = shownName;
  }

  /**
   * The page that {@code text} holds.
   *
   * @param shownName what errors call the page, such as {@code rules/drop-table.md}
   * @throws RuleSetException if it is not as it has to be, with the name and line of the trouble
   */
  static RulePage read(String id, String shownName, String text) {
    return new PageReader(id, shownName).page(text);
  }

  private RulePage page(String text) {
    int bodyStart = readFrontMatter(text);
    for (String key : KEYS.subList(0, REQUIRED)) {
      if (!entries.containsKey(key)) {
        throw wrong(1, "the key " + key + " is missing");
      }
    }
    return new RulePage(
        id,
        word("title"),
        category(),
        severity(),
        word("advice"),
        word("since"),
        list("tags"),
        list("replaces"),
        list("resolves"),
        list("aliases"),
        word("postgres"),
        text.substring(bodyStart).strip() + "\n");
  }

  /** Fills {@code entries}; gives the offset after the front matter. */
  private int readFrontMatter(String text) {
    int at = 0;
    int line = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      String content = text.substring(at, end < 0 ? text.length() : end).strip();
      at = next;
      line++;
      if (line == 1) {
        if (!content.equals(FENCE)) {
          throw wrong(1, "a page begins with a line of " + FENCE);
        }
      } else if (content.equals(FENCE)) {
        return at;
      } else if (!content.isEmpty()) {
        readEntry(content, line);
      }
    }
    throw wrong(Math.max(line, 1), "the front matter has no end");
  }

  private void readEntry(String content, int line) {
    int colon = content.indexOf(':');
    if (colon <= 0) {
      throw wrong(line, "expected key: value");
    }
    String key = content.substring(0, colon).strip();
    if (!KEYS.contains(key)) {
      throw wrong(line, "unknown key " + key);
    }
    String value = unquoted(content.substring(colon + 1).strip());
    if (value.isEmpty()) {
      throw wrong(line, "the key " + key + " has no value");
    }
    if (entries.put(key, new Entry(value, line)) != null) {
      throw wrong(line, "the key " + key + " stands here again");
    }
  }

  private String word(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value;
  }

  private List<String> list(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    String value = entry.value;
    if (!value.startsWith("[") || !value.endsWith("]")) {
      throw wrong(entry.line, "expected " + key + ": [a, b]");
    }
    String inner = value.substring(1, value.length() - 1).strip();
    List<String> items = new ArrayList<>();
    int at = 0;
    while (at < inner.length()) {
      int comma = inner.indexOf(',', at);
      int end = comma < 0 ? inner.length() : comma;
      String item = unquoted(inner.substring(at, end).strip());
      if (item.isEmpty() || items.contains(item)) {
        throw wrong(entry.line, "empty or repeated item in " + key);
      }
      items.add(item);
      at = end + 1;
    }
    return items;
  }

  private Category category() {
    Entry entry = entries.get("category");
    Category category = Category.of(entry.value);
    if (category == null) {
      throw wrong(entry.line, "unknown category " + entry.value);
    }
    return category;
  }

  private Severity severity() {
    Entry entry = entries.get("severity");
    Severity severity = Severity.of(entry.value);
    if (severity == null) {
      throw wrong(entry.line, "unknown severity " + entry.value);
    }
    return severity;
  }

  private static String unquoted(String value) {
    if (value.length() >= 2
        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
        && value.charAt(value.length() - 1) == value.charAt(0)) {
      return value.substring(1, value.length() - 1);
    }
    return value;
  }

  private RuleSetException wrong(int line, String what) {
    return new RuleSetException(shownName + ":" + line + ": " + what);
  }

  private record Entry(String value, int line) {}
}
