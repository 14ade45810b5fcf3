package dev.redflag.config;

import java.util.Locale;

/** Finds what somebody meant who misspelt a name. */
public final class Spelling {

  private Spelling() {}

  private static final int SHORTEST_BEGINNING = 3;

  /**
   * The candidate nearest to {@code word}, or null if none is near.
   *
   * <p>Near is an edit (a letter more, less, other, or two swapped) for every three letters; the
   * first of several equally near ones wins. Case does not count.
   */
  public static String nearest(String word, Iterable<String> candidates) {
    String nearest = null;
    int best = Math.max(1, word.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance =
          distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), best);
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /**
   * {@code ": did you mean \"x\"?"} of the nearest candidate, or else of the first that {@code
   * word} is the beginning of; an empty string if there is none.
   */
  public static String suggestion(String word, Iterable<String> candidates) {
    String suggested = nearest(word, candidates);
    if (suggested == null && word.length() >= SHORTEST_BEGINNING) {
      suggested = begunBy(word.toLowerCase(Locale.ROOT), candidates);
    }
    return suggested == null ? "" : ": did you mean \"" + suggested + "\"?";
  }

  private static String begunBy(String beginning, Iterable<String> candidates) {
    for (String candidate : candidates) {
      if (candidate.toLowerCase(Locale.ROOT).startsWith(beginning)) {
        return candidate;
      }
    }
    return null;
  }

  /** The number of edits from one word to the other; {@code limit} stands for that or more. */
  private static int distance(String from, String to, int limit) {
    if (Math.abs(from.length() - to.length()) >= limit) {
      return limit;
    }
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[to.length()];
  }
}
