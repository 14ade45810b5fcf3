package dev.redflag.lint;

import java.util.ArrayList;
import java.util.List;

/** The ignores of a file that name one rule, found by the place of what they cover. */
final class IgnoresOfRule {

  private final List<Ignore> wholeFile = new ArrayList<>(1);
  private final List<Ignore> ofStatements = new ArrayList<>(1);

  /** For each of those the furthest end of what it and those before it cover; null if not known. */
  private int[] furthest;

  void add(Ignore ignore) {
    if (ignore.wholeFile()) {
      wholeFile.add(ignore);
    } else {
      ofStatements.add(ignore);
      furthest = null;
    }
  }

  /** Whether one takes away what the rule found at {@code offset}; all that do are of use then. */
  boolean take(int offset) {
    for (Ignore ignore : wholeFile) {
      ignore.use();
    }
    if (furthest == null) {
      sort();
    }
    boolean taken = !wholeFile.isEmpty();
    for (int i = lastFrom(offset); i >= 0 && furthest[i] > offset; i--) {
      Ignore ignore = ofStatements.get(i);
      if (offset < ignore.covered().end()) {
        ignore.use();
        taken = true;
      }
    }
    return taken;
  }

  private void sort() {
    ofStatements.sort(Ignore.BY_START);
    furthest = new int[ofStatements.size()];
    int end = 0;
    for (int i = 0; i < furthest.length; i++) {
      end = Math.max(end, ofStatements.get(i).covered().end());
      furthest[i] = end;
    }
  }

  /** The last that covers from {@code offset} or from before it, or -1. */
  private int lastFrom(int offset) {
    int low = 0;
    int high = ofStatements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ofStatements.get(middle).covered().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
