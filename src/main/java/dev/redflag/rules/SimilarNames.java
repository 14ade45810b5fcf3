package dev.redflag.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether two names look like one thing under an old and a new name. */
public final class SimilarNames {

  /** Shorter words, such as {@code id} and {@code is}, say nothing. */
  private static final int SHORTEST_WORD = 3;

  private SimilarNames() {}

  /**
   * Whether the names share a word, as {@code displayName} and {@code full_name} do, or differ by
   * the way they are written only.
   */
  public static boolean alike(String one, String other) {
    if (same(one, other)) {
      return true;
    }
    List<String> words = words(other);
    for (String word : words(one)) {
      if (word.length() >= SHORTEST_WORD && words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the names differ by case and underscores only, as {@code tierLevel} and tier_level. */
  public static boolean same(String one, String other) {
    return joined(one).equals(joined(other));
  }

  private static String joined(String name) {
    return String.join("", words(name));
  }

  /** The words of a name in camelCase or snake_case, in lower case. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean starts =
          Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(name.charAt(i - 1));
      if (starts || !Character.isLetterOrDigit(c)) {
        add(word, words);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    add(word, words);
    return words;
  }

  private static void add(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
