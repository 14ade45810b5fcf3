package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import java.util.HashMap;
import java.util.Map;

/** Where each word of a migration's file stands for the last time, comments and strings too. */
final class LastWords {

  private final String text;
  private final Map<String, Integer> starts = new HashMap<>();
  private int references = -1;

  private LastWords(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && isPart(text.charAt(at))) {
        at++;
      }
      if (at == start) {
        at++;
        continue;
      }
      String word = text.substring(start, at);
      starts.put(word, start);
      if (word.equalsIgnoreCase("references")) {
        references = start;
      }
    }
  }

  /** Those of the file of {@code step}. */
  static LastWords of(Step step, RuleContext context) {
    LastWords words = context.kept(LastWords.class);
    if (words == null) {
      words = new LastWords(step.script().source().text());
      context.keep(words);
    }
    return words;
  }

  /** Whether {@code name} stands at {@code offset} or after it. */
  boolean isAfter(String name, int offset) {
    for (int i = 0; i < name.length(); i++) {
      if (!isPart(name.charAt(i))) {
        return text.indexOf(name, offset) >= 0;
      }
    }
    Integer start = starts.get(name);
    return start != null && start >= offset;
  }

  /** Whether REFERENCES does. */
  boolean refersAfter(int offset) {
    return references >= offset;
  }

  private static boolean isPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
