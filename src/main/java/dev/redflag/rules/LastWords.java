package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import java.util.HashMap;
import java.util.Map;

/**
 * Where each word of a migration's file stands for the last time, comments and strings too. The
 * file is read from its end, no further than is asked.
 */
final class LastWords {

  private final String text;
  private final Map<String, Integer> starts = new HashMap<>();
  private int references = -1;

  /** Every word that ends after it is read. */
  private int unread;

  LastWords(String text) {
    this.text = text;
    this.unread = text.length();
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
    readDownTo(offset);
    Integer start = starts.get(name);
    return start != null && start >= offset;
  }

  /** Whether REFERENCES does. */
  boolean refersAfter(int offset) {
    readDownTo(offset);
    return references >= offset;
  }

  private void readDownTo(int offset) {
    while (unread > offset) {
      int end = unread;
      while (unread > 0 && isPart(text.charAt(unread - 1))) {
        unread--;
      }
      if (unread == end) {
        unread--;
        continue;
      }
      String word = text.substring(unread, end);
      starts.putIfAbsent(word, unread);
      if (references < 0 && word.equalsIgnoreCase("references")) {
        references = unread;
      }
    }
  }

  private static boolean isPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
